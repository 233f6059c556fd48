#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/triggers/triggereditor.h"
#include "ui/triggers/triggerspage.h"
#include "ui/triggers/triggersview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace holdpoint;
using test::Scene;

namespace {

KeyButton *button(const QWidget &page, const char *action)
{
    return page.findChild<KeyButton *>(QString::fromLatin1(action));
}

QString pane(const QWidget &page, const QString &name)
{
    const auto panes = page.findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *each : panes)
        if (each->accessibleName() == name)
            return each->toPlainText();
    return {};
}

std::unique_ptr<View> triggersPage(ViewId id)
{
    return id == ViewId::Triggers ? makeTriggersPage() : nullptr;
}

// The trigger that pays most attention, opened in the editor.
void openEditor(TriggerEditor &page, Scene &scene)
{
    page.setSession(&scene);
    page.resize(1200, 640);
    page.show();
    page.open(QStringLiteral("edit/pay-errors"));
}

bool drafts(TriggerEditor &page, const char *field, const QString &text)
{
    QSignalSpy drafted(&page, &TriggerEditor::drafted);
    page.setField(QString::fromLatin1(field), text);
    return drafted.wait(5'000);
}

} // namespace

class TestTriggerEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void showsTheDifferenceAndWhatWouldHappen()
    {
        Scene scene(Mode::Live, QStringLiteral("cy"));
        scene.startCohort();
        TriggerEditor page;
        openEditor(page, scene);
        QVERIFY(pane(page, QStringLiteral("Dry fire")).contains(QStringLiteral("It asks a person: roll back?")));
        QVERIFY(pane(page, QStringLiteral("Dry fire")).contains(QStringLiteral("Bo Chen, who owns it")));
        QVERIFY(!button(page, "propose-trigger")->isEnabled());
        QVERIFY(drafts(page, "for", QStringLiteral("5m")));
        QVERIFY(page.next());
        QVERIFY2(pane(page, QStringLiteral("Difference")).contains(QStringLiteral("for: 5m")),
                 qPrintable(pane(page, QStringLiteral("Difference"))));
        QVERIFY(drafts(page, "mode", QStringLiteral("advise")));
        QVERIFY(pane(page, QStringLiteral("Dry fire")).contains(QStringLiteral("People are told. Nothing else is done.")));
        QVERIFY(scene.acts().isEmpty() || scene.acts().last().act != Act::Propose); // nothing is done
        QCOMPARE(page.changes().size(), 2);
        button(page, "reset-trigger")->click();
        QVERIFY(page.changes().isEmpty());
    }

    // U65: nothing that lacks a part, and nothing that a playbook could not say, can be kept.
    void refusesWhatCouldNotBeSaved_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *field, const char *text, const char *says) {
            QTest::addRow("%s %s", field, text) << QString::fromLatin1(field) << QString::fromLatin1(text) << QString::fromLatin1(says);
        };
        row("runbook", "", "Missing: runbook");
        row("when", "avg(errors, 1m) >", "Fires when");
        row("when", "avg(nothing, 1m) > 2%", "Fires when");
        row("for", "soon", "Held for");
        row("min_samples", "0", "Samples needed");
        row("countdown", "1s", "Countdown");
        row("decide_within", "", "Decide within");
    }
    void refusesWhatCouldNotBeSaved()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, says);
        Scene scene(Mode::Live, QStringLiteral("cy"));
        scene.startCohort();
        TriggerEditor page;
        openEditor(page, scene);
        QVERIFY(drafts(page, qPrintable(field), text));
        QVERIFY(!page.next());
        for (const char *act : {"propose-trigger", "load-trigger"}) {
            QVERIFY(!button(page, act)->isEnabled());
            QVERIFY2(button(page, act)->accessibleDescription().contains(says), qPrintable(button(page, act)->accessibleDescription()));
        }
    }

    void recordsAProposalAndChangesNothing()
    {
        Scene scene(Mode::Live, QStringLiteral("ed"));
        scene.startCohort();
        TriggerEditor page;
        openEditor(page, scene);
        QVERIFY(drafts(page, "for", QStringLiteral("5m")));
        button(page, "propose-trigger")->click();
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        sheet->findChildren<QLineEdit *>().last()->setText(QStringLiteral("it fired at night for nothing"));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        const Triggers &triggers = scene.rollout().triggers;
        QCOMPARE(triggers.proposals.size(), 1);
        QCOMPARE(triggers.proposals.first().by, QStringLiteral("ed"));
        QCOMPARE(inWords(triggers.proposals.first().changes), QStringLiteral("for 2m → 5m"));
        QCOMPARE(scene.rollout().revision, 1);
    }

    // What two persons load is the revision that stands there; the proposal that it carries out is accepted by it.
    void twoPersonsLoadIt()
    {
        Scene scene(Mode::Live, QStringLiteral("cy"));
        scene.startCohort();
        TriggerEditor page;
        openEditor(page, scene);
        QVERIFY(drafts(page, "for", QStringLiteral("5m")));
        page.setField(QStringLiteral("for"), QStringLiteral("5m"));
        scene.act({QStringLiteral("p1"),
                   Act::Propose,
                   QStringLiteral("cy"),
                   QStringLiteral("pay-errors"),
                   {{QStringLiteral("changes"),
                     QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("for")},
                                            {QStringLiteral("from"), QStringLiteral("2m")},
                                            {QStringLiteral("to"), QStringLiteral("5m")}}}},
                    {QStringLiteral("because"), QStringLiteral("night traffic")}},
                   {}});
        QTRY_VERIFY(page.next() && button(page, "load-trigger")->isEnabled());
        button(page, "load-trigger")->click();
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        QStringList passphrases{Scene::passphraseOf(QStringLiteral("cy")), Scene::passphraseOf(QStringLiteral("bo"))};
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>()) {
            if (field->echoMode() == QLineEdit::Password)
                field->setText(passphrases.takeFirst());
            else if (field->maxLength() == 500)
                field->setText(QStringLiteral("it fired at night for nothing"));
        }
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(scene.rollout().revision, 2, 10'000);
        QVERIFY(byId(scene.rollout().playbook->triggers, QStringLiteral("pay-errors"))->forTime == Duration{300'000});
        QCOMPARE(scene.rollout().triggers.proposals.first().standing, TriggerProposal::Standing::Accepted);
        QTRY_VERIFY(page.changes().isEmpty());
    }

    // The table leads there by its keys, without a pointer.
    void theTableLeadsThere()
    {
        Scene scene(Mode::Live, QStringLiteral("cy"));
        scene.startCohort();
        scene.fire();
        TriggersView page;
        page.setSession(&scene);
        page.resize(1200, 640);
        page.show();
        QSignalSpy opened(&page, &View::openRequested);
        page.firstFocus()->setFocus();
        button(page, "edit-trigger")->click();
        button(page, "dry-fire")->click();
        button(page, "replay-trigger")->click();
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened.at(0).first().toString(), QStringLiteral("edit/pay-errors"));
        QCOMPARE(opened.at(2).first().toString(), QStringLiteral("backtest/pay-errors"));
        QVERIFY(!button(page, "label-episode")->isHidden());
        button(page, "label-episode")->click();
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.acts().last().act, Act::Label);
        QCOMPARE(scene.rollout().triggers.labels.size(), 1);
    }

    void looksAsItShould_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("path");
        for (const char *path : {"trigger", "edit"}) {
            const QString to = QString::fromLatin1(path) + QStringLiteral("/pay-errors");
            QTest::addRow("%s-1440-light", path) << static_cast<int>(ThemeChoice::Light) << QSize(1440, 900) << to;
            QTest::addRow("%s-1366-dark", path) << static_cast<int>(ThemeChoice::Dark) << QSize(1366, 768) << to;
        }
    }
    void looksAsItShould()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        QFETCH(QString, path);
        Theme look(static_cast<ThemeChoice>(theme));
        Scene scene(Mode::Live, QStringLiteral("cy"));
        scene.startCohort();
        scene.fire();
        MainWindow window(triggersPage, look, false);
        window.setSession(&scene);
        window.openPath(path);
        window.resize(size);
        window.show();
        if (auto *editor = window.findChild<TriggerEditor *>())
            QVERIFY(drafts(*editor, "for", QStringLiteral("5m")));
        QTest::qWait(150);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/triggers-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(test::withoutName(window), QStringList());
        QCOMPARE(test::cutTexts(window), QStringList());
    }
};

QTEST_MAIN(TestTriggerEditor)
#include "tst_triggereditor.moc"
