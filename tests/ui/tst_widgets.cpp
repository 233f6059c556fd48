#include "tests/support/testmain.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/plotpanel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/style.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/type.h"

#include <QtTest/QAbstractItemModelTester>

#include <cmath>
#include <limits>

using namespace holdpoint;

class TestWidgets : public QObject
{
    Q_OBJECT

    static Row row(const QString &id) { return {id, {Cell::words(id), Cell::number(QStringLiteral("1"))}}; }
    static QStringList ids(const RowsModel &model)
    {
        QStringList found;
        for (const Row &each : model.rows())
            found.append(each.id);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QApplication::setStyle(new Style(ThemeName::Light));
    }

    void columnsGrowForTheirWordsAndGiveSpareRoomFirst()
    {
        // The fixed one takes its words while there is room …
        QCOMPARE(columnWidths({{60, 90}, {0, 100}}, 400), (QList<int>{90, 310}));
        // … never more than twice its design …
        QCOMPARE(columnWidths({{60, 500}, {0, 100}}, 600).first(), 120);
        // … and gives up what it does not need before the words of the open one are cut.
        QCOMPARE(columnWidths({{160, 60}, {0, 200}}, 260), (QList<int>{60, 200}));
        // Too narrow for all: everything shrinks and stays.
        const QList<int> tight = columnWidths({{100, 100}, {100, 100}, {0, 200}}, 200);
        QCOMPARE(tight.last(), 80);
        QVERIFY(tight.at(0) >= 40 && tight.at(0) < 100);
        QVERIFY(columnWidths({}, 100).isEmpty());
    }

    void hidesWhatMattersLeastBeforeATitleIsCut()
    {
        RowsModel model({{QStringLiteral("Name"), 0}, {QStringLiteral("Now"), 60, true}, {QStringLiteral("Trend"), 120, false, true}});
        model.setRows({{QStringLiteral("a"),
                        {Cell::words(QStringLiteral("customers can pay again")), Cell::number(QStringLiteral("1")), Cell::words({})}}});
        TableView table(QStringLiteral("Table"));
        table.setRowsModel(&model);
        table.resize(500, 200);
        table.show();
        QVERIFY(!table.isColumnHidden(2));
        table.resize(240, 200);
        QTRY_VERIFY(table.isColumnHidden(2));
        table.resize(500, 200);
        QTRY_VERIFY(!table.isColumnHidden(2));
    }

    void sayWholeWhatIsCut()
    {
        PlainLabel label(QStringLiteral("a sentence that is far too long for the room it has here"));
        label.setElides(true);
        label.resize(80, 20);
        QVERIFY(label.isCut());
        label.resize(800, 20);
        QVERIFY(!label.isCut());
        RowsModel model({{QStringLiteral("Name"), 0}});
        model.setRows({{QStringLiteral("a"), {Cell::words(QStringLiteral("<b>whole</b>"))}}});
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("whole")));
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>"))); // text, never markup
    }

    void rowsChangeWithoutAReset()
    {
        RowsModel model({{QStringLiteral("Name"), 0, false}, {QStringLiteral("Now"), 60, true}});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (const QString &wanted : {QStringLiteral("abc"), QStringLiteral("cab"), QStringLiteral("ab"), QStringLiteral("xbya"), QString(),
                                      QStringLiteral("zz")}) {
            QList<Row> rows;
            QSet<QChar> seen;
            QStringList expected;
            for (const QChar c : wanted) {
                if (seen.contains(c))
                    continue;
                seen.insert(c);
                rows.append(row(QString(c)));
                expected.append(QString(c));
            }
            model.setRows(rows);
            QCOMPARE(ids(model), expected);
        }
        QCOMPARE(reset.size(), 0);
    }

    void aRowStaysChosenWhenOthersComeAndGo()
    {
        RowsModel model({{QStringLiteral("Name"), 0, false}});
        TableView table(QStringLiteral("Rows"));
        table.setRowsModel(&model);
        model.setRows({row(QStringLiteral("a")), row(QStringLiteral("b"))});
        table.setCurrentId(QStringLiteral("b"));
        model.setRows({row(QStringLiteral("new")), row(QStringLiteral("b")), row(QStringLiteral("a"))});
        QCOMPARE(table.currentId(), QStringLiteral("b"));
    }

    void thinningKeepsEveryPeakAndGap()
    {
        QList<PlotPoint> points;
        for (int i = 0; i < 100'000; ++i)
            points.append({i, i == 54'321 ? 99.0 : 1.0});
        points[70'000].value = std::numeric_limits<double>::quiet_NaN();
        const QList<PlotPoint> thin = thinned(points, 0, 100'000, 400);
        QVERIFY(thin.size() <= 2 * 400 + 4);
        QVERIFY(std::any_of(thin.begin(), thin.end(), [](const PlotPoint &p) { return p.value == 99.0; }));
        QVERIFY(std::any_of(thin.begin(), thin.end(), [](const PlotPoint &p) { return std::isnan(p.value); }));
    }

    void axesEndOnRoundNumbers_data()
    {
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("limit");
        QTest::newRow("per cent") << 0.4 << 2.0;
        QTest::newRow("milliseconds") << 460.0 << 500.0;
        QTest::newRow("flat zero") << 0.0 << 1.0;
        QTest::newRow("large") << 1'842.0 << 2'400.0;
    }
    void axesEndOnRoundNumbers()
    {
        QFETCH(double, top);
        QFETCH(double, limit);
        PlotData data;
        data.points = {{0, top}, {1, top / 2}};
        data.to = 10;
        data.fire = limit;
        const AxisSpan span = axisSpan(data);
        QCOMPARE(span.low, 0.0);
        QVERIFY(span.high > limit);
        const double steps = (span.high - span.low) / span.step;
        QVERIFY(qAbs(steps - std::round(steps)) < 1e-6);
        QVERIFY(steps >= 3 && steps <= 8);
    }

    void textsOfOthersStayText()
    {
        PlainLabel label(QStringLiteral("<b>bold</b> & <img src=x>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(!Qt::mightBeRichText(label.text()) || label.textFormat() == Qt::PlainText);
        QVERIFY(plainTip(QStringLiteral("<b>x</b>")).contains(QStringLiteral("&lt;b&gt;")));
    }

    void digitsTakeEqualRoom()
    {
        const QFont font = typeFont(Type::Tier1);
        QCOMPARE(tabularWidth(font, QStringLiteral("11:11:11")), tabularWidth(font, QStringLiteral("08:48:00")));
    }

    void frameCoversNothing()
    {
        DrillFrame frame;
        auto *content = new QWidget;
        frame.setContent(content);
        frame.resize(600, 400);
        frame.setFramed(true);
        frame.setBand(QStringLiteral("DRILL"));
        frame.show();
        QCoreApplication::processEvents();
        QCOMPARE(content->geometry(), QRect(14, 48, 572, 338));
        const QImage shot = frame.grab().toImage();
        const auto mixed = [&](const QRect &edge) {
            QSet<QRgb> colours;
            for (int x = edge.left(); x <= edge.right(); ++x)
                for (int y = edge.top(); y <= edge.bottom(); ++y)
                    colours.insert(shot.pixel(x, y) & 0xffffff);
            return colours.contains(0x000000) && colours.contains(0xffffff);
        };
        QVERIFY(mixed({0, 60, 14, 300}) && mixed({586, 60, 14, 300}) && mixed({0, 386, 600, 14}) && mixed({0, 0, 600, 40}));
    }

    void arrowsMoveTheCursorBySample()
    {
        Plot plot(QStringLiteral("Errors"));
        PlotData data;
        for (int i = 0; i < 10; ++i)
            data.points.append({i * 1000, 1.0 * i});
        data.to = 9000;
        plot.setData(data);
        plot.resize(400, 240);
        QSignalSpy moved(&plot, &Plot::cursorMoved);
        QTest::keyClick(&plot, Qt::Key_Left);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(moved.last().first().value<std::optional<qint64>>(), std::optional<qint64>(7000));
        QVERIFY(plot.accessibleDescription().startsWith(QStringLiteral("9 at"))
                || plot.accessibleDescription().contains(QStringLiteral("9")));
    }

    void aPlotShowsItsRowsWithCtrlT()
    {
        PlotPanel panel(QStringLiteral("Can customers pay?"));
        PlotData data;
        data.points = {{1000, 1.0}, {2000, 2.0}};
        data.to = 3000;
        panel.setPlot(data);
        panel.resize(500, 400);
        panel.show();
        QApplication::setActiveWindow(&panel);
        panel.plot()->setFocus();
        QTest::keyClick(panel.plot(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(panel.tableShown());
        QCOMPARE(panel.findChild<TableView *>()->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
