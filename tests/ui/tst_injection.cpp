// T13: whatever people, programs and servers say stays text, on every page, in every tip, on every plot.
#include "app/holdpoint/views.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QGraphicsSimpleTextItem>
#include <QtWidgets/QGraphicsTextItem>
#include <QtWidgets/QGraphicsView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTextEdit>

Q_DECLARE_METATYPE(holdpoint::ViewId)

using namespace holdpoint;
using test::Scene;

namespace {

// Each paints pure red or fetches something where it is taken for more than text.
const QStringList &payloads()
{
    static const QStringList all = [] {
        QStringList made;
        const QStringList patterns{
            QStringLiteral("<font color=#ff0000>%1</font>"),
            QStringLiteral("<b style='color:#ff0000'>%1</b>"),
            QStringLiteral("<table bgcolor=#ff0000><tr><td>%1</table>"),
            QStringLiteral("<p style=\"background:#ff0000\">%1"),
            QStringLiteral("<img src='file:///etc/passwd' width=90 height=90>%1"),
            QStringLiteral("<img src=http://127.0.0.1:9/%1>"),
            QStringLiteral("<a href='javascript:%1'>%1</a>"),
            QStringLiteral("<!DOCTYPE html><h1 style='color:#ff0000'>%1</h1>"),
            QStringLiteral("<html><body bgcolor=#ff0000>%1</body></html>"),
            QStringLiteral("%1<br><span style='background-color:#ff0000'>%1</span>"),
            QStringLiteral("<qt><u style='color:#ff0000'>%1</u></qt>"),
            QStringLiteral("</div><hr color=#ff0000 size=40>%1"),
        };
        for (const QString &word : {QStringLiteral("x"), QStringLiteral("&amp;"), QStringLiteral("%1 %n"), QStringLiteral("\u202egnp"),
                                    QStringLiteral("&File\tq")})
            for (const QString &pattern : patterns)
                made << QString(pattern).replace(QLatin1String("%1"), word);
        return made;
    }();
    return all;
}

// The scene's playbook with a payload before every text that a person wrote, another one from field to field.
QByteArray poisoned(int first)
{
    QFile file(test::sourceFolder() + QStringLiteral("/tests/ui/scene.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression field(QStringLiteral(
        R"(\b(title|name|question|go|no_go|text|risk|decision|contingency|end_state|manual|none): (?!true\b)("[^"\n]*"|[^",}\]\n]+))"));
    const QString clean = QString::fromUtf8(file.readAll());
    QString out;
    qsizetype from = 0;
    int n = first;
    for (auto it = field.globalMatch(clean); it.hasNext();) {
        const auto match = it.next();
        QString value = match.captured(2).trimmed();
        if (value.startsWith(QLatin1Char('"')))
            value = value.mid(1, value.size() - 2);
        QString payload = payloads()[n++ % payloads().size()];
        payload.remove(QChar(0x202e)); // such a playbook is refused
        payload.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('"'), QLatin1String("\\\""))
            .replace(QLatin1Char('\t'), QLatin1String("\\t"));
        out += clean.mid(from, match.capturedStart() - from) + match.captured(1) + QLatin1String(": \"") + payload + QLatin1Char(' ')
            + value + QLatin1Char('"');
        from = match.capturedEnd();
    }
    return (out + clean.mid(from)).toUtf8();
}

// What is not escaped in it.
bool isMarkup(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("<(font|b|table|p|img|a|!DOCTYPE|html|br|span|qt|u|hr|h1)\\b"));
    const bool wrapped = text.startsWith(QLatin1String("<p>")) && text.endsWith(QLatin1String("</p>")); // by plainTip()
    return (wrapped ? text.mid(3, text.size() - 7) : text).contains(tag);
}

bool turnsTextAround(const QString &text)
{
    return text.contains(QChar(0x202e));
}

bool isBadTip(const QString &tip)
{
    return turnsTextAround(tip) || (Qt::mightBeRichText(tip) && isMarkup(tip));
}

// Widgets that would take markup for more than text, with what they hold.
QStringList obeying(const QWidget &root)
{
    QStringList found;
    const auto tell = [&](const QObject *where, const char *what, const QString &text) {
        found << QStringLiteral("%1 %2, %3: %4")
                     .arg(QString::fromLatin1(where->metaObject()->className()), where->objectName(), QString::fromLatin1(what),
                          text.left(120));
    };
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : std::as_const(widgets)) {
        for (const QString &tip : {widget->toolTip(), widget->whatsThis()})
            if (isBadTip(tip))
                tell(widget, "tip", tip);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            if (turnsTextAround(label->text()) || (label->textFormat() != Qt::PlainText && isMarkup(label->text())))
                tell(widget, "text", label->text());
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget);
            edit && isMarkup(edit->toHtml().section(QStringLiteral("<body"), 1)))
            if (edit->acceptRichText() || edit->document()->allFormats().size() > 4)
                tell(widget, "rich text", edit->toPlainText());
        if (const auto *plot = qobject_cast<const QGraphicsView *>(widget); plot && plot->scene())
            for (QGraphicsItem *item : plot->scene()->items())
                if (const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item);
                    text && text->toHtml().contains(QLatin1String("ff0000")))
                    tell(widget, "plot", text->toPlainText());
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < std::min(60, view->model()->rowCount(view->rootIndex())); ++row)
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
                const QModelIndex cell = view->model()->index(row, column, view->rootIndex());
                if (const QString tip = cell.data(Qt::ToolTipRole).toString(); isBadTip(tip))
                    tell(widget, "cell's tip", tip);
                if (const QString text = cell.data(Qt::DisplayRole).toString(); turnsTextAround(text))
                    tell(widget, "cell", text);
            }
    }
    return found;
}

int redPixels(const QImage &image)
{
    int red = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            red += (image.pixel(x, y) & 0xffffff) == 0xff0000;
    return red;
}

} // namespace

class TestInjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void showsMarkupAsText_data()
    {
        QTest::addColumn<ViewId>("view");
        QTest::addColumn<int>("first");
        const QList<std::pair<const char *, ViewId>> views{
            {"board", ViewId::Board},       {"gates", ViewId::Gates}, {"metrics", ViewId::Metrics},   {"triggers", ViewId::Triggers},
            {"rollback", ViewId::Rollback}, {"comms", ViewId::Comms}, {"timeline", ViewId::Timeline}, {"drill", ViewId::Drill},
        };
        for (const auto &[name, view] : views)
            for (int first : {0, 7, 31}) // every field sees several
                QTest::addRow("%s from %d", name, first) << view << first;
    }

    void showsMarkupAsText()
    {
        QFETCH(ViewId, view);
        QFETCH(int, first);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("poisoned.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(poisoned(first));
        file.close();
        const bool drill = view == ViewId::Drill;
        Theme themes(ThemeChoice::Light);
        Scene scene(drill ? Mode::Drill : Mode::Live, QStringLiteral("ana"), file.fileName().toLocal8Bit().constData());
        if (drill) {
            scene.startDrill();
        } else {
            scene.startCohort();
            if (view == ViewId::Gates)
                QVERIFY(scene.openPoll());
            else
                scene.fire();
            if (view == ViewId::Rollback || view == ViewId::Timeline)
                scene.step(scene.startRollback(), QStringLiteral("freeze"), QStringLiteral("running"));
        }
        for (int i = 0; i < payloads().size(); ++i) // what people write while it runs
            scene.record(QStringLiteral("ana"), QStringLiteral("note.added"), {}, {{QStringLiteral("text"), payloads()[i]}});
        scene.setOutput(payloads().join(QLatin1Char('\n')));
        MainWindow window(makeView, themes, false);
        window.setSession(&scene);
        window.showView(view);
        test::look(window, QStringLiteral("injection-%1-%2").arg(static_cast<int>(view)).arg(first), {1366, 768});
        scene.pass(Duration{1000});
        QCoreApplication::processEvents();
        const QStringList found = obeying(window);
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
        QCOMPARE(redPixels(window.grab().toImage()), 0);
    }

    // A check that cannot fail is none: the same eyes on a label and a tip that do obey.
    void wouldSeeAWidgetThatObeys()
    {
        for (const QString &payload : payloads())
            QVERIFY2(isMarkup(payload), qPrintable(payload));
        QVERIFY(payloads().size() >= 60);
        QWidget root;
        QLabel label(payloads().first(), &root);
        label.setToolTip(payloads().first());
        QCOMPARE(obeying(root).size(), 2);
        label.resize(200, 40);
        QVERIFY(redPixels(label.grab().toImage()) > 0);
    }
};

QTEST_MAIN(TestInjection)
#include "tst_injection.moc"
