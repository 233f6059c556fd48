#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/shapeart.h"
#include "ui/widgets/tokens.h"

#include <QtCore/QDirIterator>
#include <QtCore/QSet>

using namespace holdpoint;

Q_DECLARE_METATYPE(holdpoint::ThemeName)

class TestTokens : public QObject
{
    Q_OBJECT

    static void themes()
    {
        QTest::addColumn<ThemeName>("name");
        QTest::newRow("light") << ThemeName::Light;
        QTest::newRow("dark") << ThemeName::Dark;
        QTest::newRow("contrast") << ThemeName::Contrast;
    }

    // 24 x 24, one bit: what is left when all colour is gone.
    static QImage silhouette(Shape shape, bool filled)
    {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawShape(painter, QRectF(0, 0, 24, 24), shape, {Qt::black, Qt::white, {}, filled});
        painter.end();
        return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    }

    static double difference(const QImage &a, const QImage &b)
    {
        int inked = 0, other = 0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                const bool one = qGray(a.pixel(x, y)) < 128, two = qGray(b.pixel(x, y)) < 128;
                inked += one || two ? 1 : 0;
                other += one != two ? 1 : 0;
            }
        }
        return inked ? double(other) / inked : 0;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void everyTextReadsOnEverySurface_data() { themes(); }
    void everyTextReadsOnEverySurface()
    {
        QFETCH(ThemeName, name);
        const Tokens &t = tokensOf(name);
        for (const QColor &surface : {t.bg, t.surface, t.raised}) {
            for (const QColor &ink : {t.ink, t.ink2, t.accent})
                QVERIFY2(test::contrast(ink, surface) >= 4.5, qPrintable(ink.name() + QLatin1String(" on ") + surface.name()));
            for (const QColor &graphic : {t.ctl, t.dis, t.ok, t.fire, t.roll, t.stale, t.watchStroke})
                QVERIFY2(test::contrast(graphic, surface) >= 3, qPrintable(graphic.name() + QLatin1String(" on ") + surface.name()));
        }
    }

    void everyPlateCarriesItsText_data() { themes(); }
    void everyPlateCarriesItsText()
    {
        QFETCH(ThemeName, name);
        for (const PlateColors &plate : tokensOf(name).plates)
            QVERIFY2(test::contrast(plate.text, plate.fill) >= 6.5, qPrintable(plate.fill.name()));
    }

    void focusShowsOnEveryPlate_data() { themes(); }
    void focusShowsOnEveryPlate()
    {
        QFETCH(ThemeName, name);
        const Tokens &t = tokensOf(name);
        for (const PlateColors &plate : t.plates)
            QVERIFY2(qMax(test::contrast(t.accent, plate.fill), test::contrast(t.focusInner, plate.fill)) >= 3,
                     qPrintable(plate.fill.name()));
    }

    void computesTheRatiosOfTheDesign()
    {
        QVERIFY(qAbs(test::contrast(QColor(Qt::white), QColor(Qt::black)) - 21) < 0.01);
        const Tokens &t = tokensOf(ThemeName::Light);
        QVERIFY(qAbs(test::contrast(t.plate(PlateTone::Fire).text, t.plate(PlateTone::Fire).fill) - 6.7) < 0.06);
        QVERIFY(qAbs(test::contrast(t.ink2, t.bg) - 7.3) < 0.06);
    }

    void noStateIsToldByColourAlone()
    {
        QSet<QString> seen;
        for (int i = 0; i <= static_cast<int>(Overall::NoRollout); ++i) {
            const StateLook look = lookOf(static_cast<Overall>(i));
            QVERIFY(!look.word.isEmpty());
            QVERIFY(look.shape != Shape::None);
            const QString key = QStringLiteral("%1/%2").arg(static_cast<int>(look.shape)).arg(look.word);
            if (static_cast<Overall>(i) != Overall::FiringP2 && static_cast<Overall>(i) != Overall::FiringP3)
                QVERIFY2(!seen.contains(key), qPrintable(look.word));
            seen.insert(key);
        }
    }

    void silhouettesDifferWithoutColour()
    {
        QList<QImage> pictures;
        for (int i = 1; i <= static_cast<int>(Shape::NoReturn); ++i)
            pictures.append(silhouette(static_cast<Shape>(i), false));
        for (qsizetype a = 0; a < pictures.size(); ++a)
            for (qsizetype b = a + 1; b < pictures.size(); ++b)
                QVERIFY2(difference(pictures.at(a), pictures.at(b)) >= 0.12,
                         qPrintable(QStringLiteral("shapes %1 and %2").arg(a + 1).arg(b + 1)));
    }

    void coloursStandInOneFile()
    {
        static const QRegularExpression hex(
            QStringLiteral("#[0-9A-Fa-f]{6}\\b|QColor\\(\\d|Qt::(red|green|blue|yellow|white|black|gray)\\b"));
        QDirIterator files(test::sourceFolder() + QStringLiteral("/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++read;
            QVERIFY2(!QString::fromUtf8(file.readAll()).contains(hex), qPrintable(file.fileName()));
        }
        QVERIFY(read > 20);
    }
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
