#include "tests/support/fakesession.h"
#include "tests/support/testmain.h"
#include "ui/wall/wallboard.h"
#include "ui/wall/wallwindow.h"
#include "ui/widgets/drillframe.h"
#include "ui/shell/theme.h"

#include <QtTest/QTest>

using namespace holdpoint;

class TestWallBoard : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    // 20 arc minutes at three metres on a 55" screen of that size are 39 pixels and more.
    void lettersAreReadFromThreeMetres_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("least");
        QTest::newRow("FHD") << QSize(1920, 1080) << 39;
        QTest::newRow("4K") << QSize(3840, 2160) << 76;
        QTest::newRow("laptop") << QSize(1366, 768) << 26;
        QTest::newRow("ultra wide") << QSize(2560, 1080) << 38;
    }
    void lettersAreReadFromThreeMetres()
    {
        QFETCH(QSize, screen);
        QFETCH(int, least);
        WallBoard board;
        board.resize(screen);
        QVERIFY2(board.letterSize() >= least, qPrintable(QString::number(board.letterSize())));
    }

    void saysTheSameAsTheBoard()
    {
        test::FakeSession session;
        session.fire(QStringLiteral("errors-high"), Priority::P1);
        const WallFacts facts = wallFacts(&session);
        QCOMPARE(facts.shell.look.word, shellFacts(&session).look.word);
        QVERIFY(!facts.alarms.lines.isEmpty());
        QVERIFY(!facts.phases.isEmpty());
        QVERIFY(!facts.next.lines.isEmpty());
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        for (const Mode mode : {Mode::Live, Mode::Drill}) {
            test::FakeSession shown(mode);
            shown.fire(QStringLiteral("errors-high"), Priority::P1);
            WallWindow wall(nullptr);
            wall.setSession(&shown);
            wall.resize(1920, 1080);
            wall.show();
            QCOMPARE(wall.findChild<DrillFrame *>()->isFramed(), mode == Mode::Drill);
            QVERIFY(wall.board().accessibleName().contains(facts.shell.look.word));
            const QImage picture = wall.grab().toImage();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                picture.save(QStringLiteral("%1/wall-%2.png").arg(folder, modeWord(mode)));
        }
    }

    void isNeverEmpty()
    {
        WallWindow wall(nullptr);
        wall.setSession(nullptr);
        wall.resize(1366, 768);
        wall.show();
        const QImage picture = wall.grab().toImage();
        QVERIFY(picture.pixelColor(2, 2) != picture.pixelColor(picture.width() / 2, picture.height() / 4)
                || !wall.board().accessibleName().isEmpty());
    }

    void escapeClosesIt()
    {
        auto *wall = new WallWindow(nullptr);
        const QPointer<WallWindow> alive(wall);
        wall->show();
        QTest::keyClick(wall, Qt::Key_Escape);
        QTRY_VERIFY(!alive);
    }
};

QTEST_MAIN(TestWallBoard)
#include "tst_wallboard.moc"
