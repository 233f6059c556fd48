#include "models/room/packscope.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/board/forwardsheet.h"
#include "ui/board/nextfacts.h"
#include "ui/gates/gatesview.h"
#include "ui/governance/governanceview.h"
#include "ui/library/evidencesheet.h"
#include "ui/library/settingssheet.h"
#include "ui/library/whosheet.h"
#include "ui/plan/planview.h"
#include "ui/runbooks/consoleview.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/triggers/triggersview.h"

#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace holdpoint;
using test::Scene;

namespace {

constexpr Duration minute{60'000};

// The dialog that stands open over this window, if any.
QDialog *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

template <class Page> std::unique_ptr<View> pageOf()
{
    return std::make_unique<Page>();
}

} // namespace

// Everything that asks a person something, in every language that is there and in both themes: nothing is cut, everything has a
// name. Pictures where HOLDPOINT_GRABS names a folder.
class TestSheets : public QObject
{
    Q_OBJECT

    QTranslator m_german;
    std::unique_ptr<Theme> m_theme;
    QString m_name; // of the pictures

    void speak(bool german)
    {
        QLocale::setDefault(german ? QLocale(QLocale::German, QLocale::Germany) : QLocale::c());
        if (german)
            QCoreApplication::installTranslator(&m_german);
        else
            QCoreApplication::removeTranslator(&m_german);
    }

    void check(QWidget &sheet, const QString &what)
    {
        test::look(sheet, QStringLiteral("sheet-%1-%2").arg(what, m_name), sheet.size());
        QStringList cut = test::clipped(sheet) + test::cutTexts(sheet);
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(what + QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
        QCOMPARE(test::withoutName(sheet), QStringList());
    }

    void languages()
    {
        QTest::addColumn<bool>("german");
        QTest::addColumn<bool>("dark");
        QTest::newRow("en-light") << false << false;
        QTest::newRow("de-dark") << true << true;
    }

    void begin()
    {
        QFETCH(bool, german);
        QFETCH(bool, dark);
        speak(german);
        m_theme->choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_name = QLatin1String(QTest::currentDataTag());
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
        QVERIFY(m_german.load(QStringLiteral(":/holdpoint/i18n/holdpoint_de.qm")));
    }
    void cleanup() { speak(false); }

    void whatTheShellAsks_data() { languages(); }
    void whatTheShellAsks()
    {
        begin();
        Scene scene;
        scene.startCohort();
        QWidget window;
        window.show();
        auto *settings = new SettingsSheet(false, &window);
        settings->ask();
        check(*settings, QStringLiteral("settings"));
        delete settings;
        auto *who = new WhoSheet(*scene.rollout().playbook, QStringLiteral("ana"), {}, true, &window);
        who->ask();
        check(*who, QStringLiteral("who"));
        delete who;
        const PackScope stretch{{}, {}, scene.now() - 5 * minute, scene.now()};
        auto *evidence = new EvidenceSheet(scene, stretch, false, &window);
        evidence->ask();
        check(*evidence, QStringLiteral("evidence"));
        delete evidence;
        for (const NextFact &fact : nextFacts(scene)) {
            if (!fact.act)
                continue;
            Sheet *forward = askForward(scene, fact, &window);
            check(*forward, QStringLiteral("forward"));
            delete forward;
        }
    }

    void whatStartingShows_data() { languages(); }
    void whatStartingShows()
    {
        begin();
        Scene scene;
        QWidget window;
        window.show();
        const NextFact next = nextDecision(scene);
        QVERIFY(next.act);
        Sheet *forward = askForward(scene, next, &window);
        check(*forward, QStringLiteral("start"));
        delete forward;
    }

    void whatPagesAsk_data() { languages(); }
    void whatPagesAsk()
    {
        begin();
        const QList<std::pair<const char *, std::unique_ptr<View> (*)()>> pages{
            {"governance", pageOf<GovernanceView>}, {"plan", pageOf<PlanView>},         {"gates", pageOf<GatesView>},
            {"console", pageOf<ConsoleView>},       {"timeline", pageOf<TimelineView>}, {"triggers", pageOf<TriggersView>}};
        const QStringList files{QStringLiteral("request-file"), QStringLiteral("import-answer")}; // the system's own dialogs
        int asked = 0;
        for (const auto &[name, make] : pages) {
            Scene scene;
            scene.startCohort();
            scene.openPoll();
            scene.fire();
            if (QLatin1String(name) == QLatin1String("console")) {
                const QString run = scene.startRollback();
                scene.step(run, QStringLiteral("freeze"), QStringLiteral("unknown"));
            }
            const std::unique_ptr<View> page = make();
            page->setSession(&scene);
            page->resize(1296, 700);
            page->show();
            QTest::qWait(20);
            for (QAction *action : page->viewActions()) {
                if (!action->isEnabled() || !action->isVisible() || files.contains(action->objectName()))
                    continue;
                action->trigger();
                QDialog *dialog = openDialog();
                if (!dialog)
                    continue;
                if (qobject_cast<Sheet *>(dialog)) {
                    check(*dialog, QStringLiteral("%1-%2").arg(QLatin1String(name), action->objectName()));
                    ++asked;
                }
                delete dialog;
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(asked >= 8, qPrintable(QString::number(asked)));
    }
};

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"
