#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/records/recordrules.h"
#include "models/room/facts.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/gates/gatespage.h"
#include "ui/governance/governanceview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace holdpoint;
using test::Scene;

namespace {

QJsonObject saying(const char *text)
{
    return {{QStringLiteral("text"), QString::fromUtf8(text)}};
}

// A room in which something of everything has been written down.
void govern(Scene &scene)
{
    scene.startCohort();
    QVERIFY(scene.openPoll());
    QVERIFY(scene.answer(QStringLiteral("bo"), QStringLiteral("go")));
    QVERIFY(scene.answer(QStringLiteral("cy"), QStringLiteral("go-with-condition"), QStringLiteral("Watch p95 until 15:45")));
    const auto act = [&](Act what, const char *person, const char *subject, const QJsonObject &args) {
        const QString before = scene.person();
        scene.setPerson(QString::fromLatin1(person));
        scene.act({QString::number(scene.acts().size()), what, QString::fromLatin1(person), QString::fromLatin1(subject), args, {}});
        scene.setPerson(before);
    };
    QJsonObject issue = saying("The desk has no list of the moved customers");
    issue.insert(QStringLiteral("owner"), QStringLiteral("ed"));
    issue.insert(QStringLiteral("severity"), QStringLiteral("high"));
    act(Act::Issue, "cy", "cohort", issue);
    act(Act::Risk, "di", "cohort", saying("Invoices run during the move"));
    QJsonObject objection = saying("p95 may rise at 50 %, the token cache starts cold");
    objection.insert(QStringLiteral("attacks"), QStringLiteral("quiet"));
    act(Act::Objection, "cy", "cohort", objection);
    QJsonObject decision = saying("The cutover starts today");
    decision.insert(QStringLiteral("right"), QStringLiteral("go-live"));
    decision.insert(QStringLiteral("context"), QStringLiteral("The contract of Legacy ends in December"));
    decision.insert(QStringLiteral("options"), QStringLiteral("Wait for January"));
    decision.insert(QStringLiteral("dissent"), QStringLiteral("Ed Fox would wait a week"));
    decision.insert(QStringLiteral("rests_on"), QJsonArray{QStringLiteral("quiet")});
    act(Act::Decision, "ana", "cohort", decision);
    act(Act::Assign, "ana", "cohort",
        {{QStringLiteral("text"), QStringLiteral("Confirm the payment route")},
         {QStringLiteral("to"), QStringLiteral("bo")},
         {QStringLiteral("within"), QStringLiteral("3m")}});
    act(Act::Premortem, "cy", "half", saying("Everybody had moved and invoices ran twice"));
    scene.record(QStringLiteral("engine"), QStringLiteral("assumption.judged"), QStringLiteral("quiet"),
                 {{QStringLiteral("verdict"), QStringLiteral("failed")},
                  {QStringLiteral("value"), QStringLiteral("312")},
                  {QStringLiteral("why"), QStringLiteral("312 is not below 300")}});
    for (int score : {55, 60, 72, 80})
        scene.record(QStringLiteral("engine"), QStringLiteral("check.scored"), QStringLiteral("cohort"),
                     {{QStringLiteral("score"), score}});
}

KeyButton *button(const QWidget &in, const char *name)
{
    return in.findChild<KeyButton *>(QString::fromLatin1(name));
}

TableView *tableOf(const GovernanceView &page, const QString &name)
{
    for (TableView *table : page.findChildren<TableView *>())
        if (table->accessibleName() == name)
            return table;
    return nullptr;
}

QStringList texts(const QWidget &in)
{
    QStringList all;
    for (const PlainLabel *label : in.findChildren<PlainLabel *>())
        if (!label->isHidden())
            all << label->text();
    return all;
}

bool says(const QWidget &in, const char *words)
{
    return texts(in).join(QLatin1Char('\n')).contains(QString::fromUtf8(words));
}

// The sheet that stands over the page.
Sheet *sheetOf(const GovernanceView &page)
{
    for (Sheet *each : page.findChildren<Sheet *>())
        if (each->isVisible())
            return each;
    return nullptr;
}

// Typed as at the desk: the reason, the passphrase of whoever sits here, who seconds it, and theirs.
void signByKeys(Sheet &sheet, const QString &actor, const QString &second, const QString &reason)
{
    QList<QLineEdit *> secrets;
    for (QLineEdit *field : sheet.findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            secrets.append(field);
        else if (field->isVisible())
            QTest::keyClicks(field, reason);
    }
    QCOMPARE(secrets.size(), 2);
    auto *who = sheet.findChildren<QComboBox *>().last();
    for (int i = 0; i < who->count() && who->currentData() != second; ++i)
        QTest::keyClick(who, Qt::Key_Down);
    QCOMPARE(who->currentData().toString(), second);
    QTest::keyClicks(secrets.at(0), Scene::passphraseOf(actor));
    QTest::keyClicks(secrets.at(1), Scene::passphraseOf(second));
    QTest::keyClick(&sheet, Qt::Key_Return, Qt::ControlModifier);
}

// Cy is made the administrator and sits at this page, on this person's row.
void administer(Scene &scene, GovernanceView &page, const char *person)
{
    scene.startCohort();
    scene.record(QStringLiteral("gil"), QStringLiteral("role.given"), QStringLiteral("cy"),
                 {{QStringLiteral("person"), QStringLiteral("cy")}, {QStringLiteral("role"), QStringLiteral("administrator")}});
    scene.setPerson(QStringLiteral("cy"));
    page.setSession(&scene);
    page.show();
    page.open(QStringLiteral("register/stakeholders/%1").arg(QLatin1String(person)));
}

} // namespace

class TestGovernanceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void namesWhatWaitsInEveryRegister()
    {
        Scene scene;
        govern(scene);
        const auto waiting = [&](Register which) { return registerWaiting(which, scene); };
        QCOMPARE(waiting(Register::Debts), 1);
        QCOMPARE(waiting(Register::Issues), 1);
        QCOMPARE(waiting(Register::Objections), 1);
        QCOMPARE(waiting(Register::Assumptions), 1); // proved false
        QCOMPARE(waiting(Register::Decisions), 1); // and so is what rests on it
        QCOMPARE(waiting(Register::Assignments), 1);
        QCOMPARE(waiting(Register::Premortems), 0);
        QCOMPARE(waiting(Register::Roster), 1); // nobody who knows databases after ten to three
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        auto *list = qobject_cast<TableView *>(page.firstFocus());
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), static_cast<int>(allRegisters().size()));
    }

    void showsEveryRegisterAndARowsFacts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("said");
        QTest::newRow("debt") << "register/debts/D-1"
                              << "Watch p95 until 15:45";
        QTest::newRow("issue") << "register/issues/ISS-1"
                               << "The desk has no list";
        QTest::newRow("a risk of the playbook") << "register/risks/cohort/2"
                                                << "Partner limits us";
        QTest::newRow("a risk of a person") << "register/risks/RISK-1"
                                            << "Invoices run during the move";
        QTest::newRow("assumption") << "register/assumptions/quiet"
                                    << "Wait an hour";
        QTest::newRow("objection") << "register/objections/OBJ-1"
                                   << "quiet: Traffic is low";
        QTest::newRow("decision, with its numbers") << "register/decisions/DEC-1"
                                                    << "criterion paying: passed";
        QTest::newRow("decision, with who saw it otherwise") << "register/decisions/DEC-1"
                                                             << "Ed Fox would wait";
        QTest::newRow("premortem") << "register/premortems/half"
                                   << "invoices ran twice";
        QTest::newRow("assignment") << "register/assignments/A-1"
                                    << "Confirm the payment route";
        QTest::newRow("who signs") << "register/signoffs/rollback-owner"
                                   << "Bo Chen";
        QTest::newRow("who decides") << "register/rights/go-live"
                                     << "The cutover starts today";
        QTest::newRow("who may depart from the runbook") << "register/rights/step-skip"
                                                         << "And one of";
        QTest::newRow("who is who") << "register/stakeholders/cy"
                                    << "technical deputy";
        QTest::newRow("who is there") << "register/roster/cohort"
                                      << "nobody for db";
        QTest::newRow("how ready") << "register/readiness/cohort"
                                   << "of 100";
    }
    void showsEveryRegisterAndARowsFacts()
    {
        QFETCH(QString, path);
        QFETCH(QString, said);
        Scene scene;
        govern(scene);
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(path);
        QCoreApplication::processEvents(); // new labels are shown by the layout
        QCOMPARE(page.chosen(), path.section(QLatin1Char('/'), 2));
        QVERIFY2(says(page, qPrintable(said)), qPrintable(texts(page).join(QStringLiteral(" | "))));
        QCOMPARE(test::withoutName(page), QStringList());
    }

    void recordsAnIssueByTheKeyboardAlone()
    {
        Scene scene;
        scene.startCohort();
        GovernanceView page;
        page.setSession(&scene);
        page.resize(1200, 600);
        page.show();
        QApplication::setActiveWindow(&page);
        QWidget *list = page.firstFocus();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down); // Debts, Obligations, Issues
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(page.shownRegister(), Register::Issues);
        QTest::keyClick(list, Qt::Key_N);
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        auto *what = qobject_cast<QLineEdit *>(sheet->focusWidget());
        QVERIFY(what);
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier); // nothing is said yet
        QVERIFY(scene.rollout().records.entries.isEmpty());
        QTest::keyClicks(what, QStringLiteral("The bridge is down"));
        QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.rollout().records.entries.size(), 1);
        QCOMPARE(scene.rollout().records.entries.first().about, QStringLiteral("cohort"));
        QTRY_VERIFY(says(page, "The bridge is down"));
        QApplication::setActiveWindow(&page);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return); // into the table
        QCOMPARE(QApplication::focusWidget(), tableOf(page, registerTitle(Register::Issues)));
    }

    void answersWhatIsOpen()
    {
        Scene scene;
        govern(scene);
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/risks/cohort/1"));
        button(page, "answer-entry")->click();
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        auto *say = sheet->findChild<QComboBox *>();
        QVERIFY(say->findData(QStringLiteral("accepted")) >= 0);
        say->setCurrentIndex(say->findData(QStringLiteral("accepted")));
        QLineEdit *because = nullptr;
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
            because = field->isVisible() ? field : because;
        because->setText(QStringLiteral("it is warmed at two"));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.rollout().records.planned.value(QStringLiteral("cohort/1")).last().word, QStringLiteral("accepted"));
    }

    // A promise to customers is answered in the window, with what shows it; a debt is made good with evidence.
    void promisesAndDebtsAreSettledWithEvidence()
    {
        Scene scene(Mode::Live, QStringLiteral("ed"), "plan.yaml");
        scene.startCohort();
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/obligations/cohort/1"));
        QCOMPARE(page.chosen(), QStringLiteral("cohort/1"));
        QVERIFY(says(page, "99.9 % for Acme"));
        const auto commit = [&](std::initializer_list<std::pair<const char *, const char *>> words) {
            Sheet *sheet = nullptr;
            for (Sheet *each : page.findChildren<Sheet *>())
                sheet = each->isVisible() ? each : sheet;
            QVERIFY(sheet);
            for (const auto &[label, text] : words)
                for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
                    if (field->accessibleName() == QLatin1String(label))
                        field->setText(QString::fromUtf8(text));
            QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        };
        QVERIFY2(button(page, "answer-entry")->isEnabled(), qPrintable(button(page, "answer-entry")->accessibleDescription()));
        button(page, "answer-entry")->click();
        commit({{"Evidence", "uptime report 12"}});
        QCOMPARE(scene.rollout().phases.phases[1].obligations.value(QStringLiteral("99.9 % for Acme")).evidence,
                 QStringLiteral("uptime report 12"));
        scene.record(QStringLiteral("ana"), QStringLiteral("debt.opened"), {},
                     {{QStringLiteral("text"), QStringLiteral("Look at it")}, {QStringLiteral("owner"), QStringLiteral("ed")}});
        scene.pass(Duration{1000});
        page.open(QStringLiteral("register/debts/D-1"));
        button(page, "answer-entry")->click();
        commit({{"How it was done", "looked"}, {"Evidence", "ticket 9"}});
        QVERIFY(scene.rollout().records.debts.first().doneAt);
        QCOMPARE(scene.rollout().records.debts.first().doneEvidence, QStringLiteral("ticket 9"));
        page.open(QStringLiteral("register/risks/cohort/1"));
        QVERIFY(says(page, "Token cache cold at 50 %")); // a planned risk is called by its words
        QVERIFY(!says(page, "G2/1"));
    }

    // F48, F53: roles and keys are two persons' in the window too, and what becomes stale is said before.
    void endsAKeyWithTwoPersonsAndSaysWhatBecomesStale()
    {
        Scene scene;
        govern(scene);
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/stakeholders/bo"));
        QVERIFY(!button(page, "revoke-key")->isHidden());
        QVERIFY(!button(page, "revoke-key")->isEnabled()); // an administrator's, and gil only observes
        QVERIFY(!button(page, "revoke-key")->accessibleDescription().isEmpty());
        scene.record(QStringLiteral("gil"), QStringLiteral("role.given"), QStringLiteral("cy"),
                     {{QStringLiteral("person"), QStringLiteral("cy")}, {QStringLiteral("role"), QStringLiteral("administrator")}});
        scene.setPerson(QStringLiteral("cy"));
        scene.pass(Duration{1000});
        page.open(QStringLiteral("register/stakeholders/bo"));
        QTRY_VERIFY2(button(page, "revoke-key")->isEnabled(), qPrintable(button(page, "revoke-key")->accessibleDescription()));
        QVERIFY(button(page, "change-role")->isEnabled());
        button(page, "revoke-key")->click();
        auto *sheet = page.findChild<Sheet *>();
        QVERIFY(sheet);
        QVERIFY2(says(*sheet, "G2: the go of Bo Chen would no longer count"), qPrintable(texts(*sheet).join(QLatin1Char('\n'))));
        QList<QLineEdit *> secrets;
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>()) {
            if (field->echoMode() == QLineEdit::Password)
                secrets.append(field);
            else if (field->isVisible())
                field->setText(QStringLiteral("the laptop is lost"));
        }
        QCOMPARE(secrets.size(), 2);
        auto *second = sheet->findChild<QComboBox *>();
        second->setCurrentIndex(second->findData(QStringLiteral("ana")));
        secrets.at(0)->setText(Scene::passphraseOf(QStringLiteral("cy")));
        secrets.at(1)->setText(Scene::passphraseOf(QStringLiteral("ana")));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!keyOf(scene.rollout().people, QStringLiteral("bo")));
        const Context now{scene.now(), true, false};
        QVERIFY(!gateViewOf(scene.rollout(), QStringLiteral("cohort"), now)->staleBecause.value(QStringLiteral("bo")).isEmpty());
        QTRY_VERIFY(button(page, "revoke-key")->isHidden()); // there is none any more
    }

    // F48: somebody's new key comes as a file. Its fingerprint is shown, two persons say that it is theirs, and it replaces the old one.
    void enrolsAnothersKeyFromAFile()
    {
        Scene scene;
        GovernanceView page;
        administer(scene, page, "di");
        QTemporaryDir dir;
        const FakeClock clock;
        KeyStore laptop(dir.path(), clock, {1, 8192, 8192});
        const auto key = laptop.create(QStringLiteral("di"), "another passphrase of Di");
        QVERIFY(key);
        const auto write = [&](const char *name, const QByteArray &bytes) {
            const QString path = dir.filePath(QString::fromLatin1(name));
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
        };
        const auto choose = [&](const QString &path) {
            QTRY_VERIFY2(button(page, "enrol-key")->isEnabled(), qPrintable(button(page, "enrol-key")->accessibleDescription()));
            QTest::keyClick(button(page, "enrol-key"), Qt::Key_Space);
            auto *dialog = page.findChild<QFileDialog *>();
            QVERIFY(dialog);
            dialog->selectFile(path); // the toolkit's own page
            QPushButton *open = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
            QTRY_VERIFY(open->isEnabled()); // the folder is read
            QTest::keyClick(open, Qt::Key_Space);
            QTRY_VERIFY(!page.findChild<QFileDialog *>());
        };
        QSignalSpy told(&page, &View::noticeRequested);
        choose(write("wrong.pub", "no key at all"));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!sheetOf(page));
        choose(write("di.pub", publicKeyText(key->publicKey).toUtf8() + '\n'));
        QTRY_VERIFY(sheetOf(page));
        QVERIFY2(says(*sheetOf(page), qPrintable(key->fingerprint)), qPrintable(texts(*sheetOf(page)).join(QLatin1Char('\n'))));
        QVERIFY(says(*sheetOf(page), "Is this the key of Di Evans?"));
        const QString before = keyOf(scene.rollout().people, QStringLiteral("di"))->fingerprint;
        QVERIFY(says(*sheetOf(page), qPrintable(before)));
        signByKeys(*sheetOf(page), QStringLiteral("cy"), QStringLiteral("ana"), QStringLiteral("the laptop was lost"));
        const SigningKey *now = keyOf(scene.rollout().people, QStringLiteral("di"));
        QVERIFY(now);
        QCOMPARE(now->publicKey, key->publicKey);
        QCOMPARE(scene.acts().last().act, Act::EnrolKey);
        QTRY_VERIFY(!sheetOf(page));
        choose(dir.filePath(QStringLiteral("di.pub"))); // a second time: nothing may be enrolled twice
        QTRY_VERIFY(sheetOf(page));
        const qint64 events = scene.events().size();
        signByKeys(*sheetOf(page), QStringLiteral("cy"), QStringLiteral("ana"), QStringLiteral("the laptop was lost"));
        QCOMPARE(scene.events().size(), events);
    }

    // F48: a role is given and taken by two persons, with what it does to answers said before.
    void givesAndTakesARole()
    {
        Scene scene;
        GovernanceView page;
        administer(scene, page, "ed");
        const QString role = QStringLiteral("technical-deputy");
        const auto change = [&] {
            QTRY_VERIFY2(button(page, "change-role")->isEnabled(), qPrintable(button(page, "change-role")->accessibleDescription()));
            QTest::keyClick(button(page, "change-role"), Qt::Key_Space);
            QVERIFY(sheetOf(page));
            auto *roles = qobject_cast<QComboBox *>(sheetOf(page)->focusWidget());
            QVERIFY(roles); // the keyboard is where it begins
            for (int i = 0; i < roles->count() && roles->currentData() != role; ++i)
                QTest::keyClick(roles, Qt::Key_Down);
            QCOMPARE(roles->currentData().toString(), role);
        };
        change();
        QVERIFY(says(*sheetOf(page), "at gates from the next poll on"));
        QTest::keyClick(sheetOf(page), Qt::Key_Return, Qt::ControlModifier); // nobody has signed it
        QVERIFY(!holds(scene.rollout().people, QStringLiteral("ed"), role));
        signByKeys(*sheetOf(page), QStringLiteral("cy"), QStringLiteral("bo"), QStringLiteral("Cy is off for a week"));
        QVERIFY(holds(scene.rollout().people, QStringLiteral("ed"), role));
        QTRY_VERIFY(!sheetOf(page));
        scene.pass(Duration{1000});
        change();
        signByKeys(*sheetOf(page), QStringLiteral("cy"), QStringLiteral("bo"), QStringLiteral("Cy is back at work"));
        QVERIFY(!holds(scene.rollout().people, QStringLiteral("ed"), role));
    }

    // In a draft a person makes their own key at the window; the room gets its public half.
    void makesOnesOwnKeyInADraft()
    {
        Scene scene(Mode::Live, QStringLiteral("ed"));
        scene.state().people.keys.remove(QStringLiteral("ed"));
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/stakeholders/ed"));
        QCOMPARE(button(page, "enrol-key")->text(), QStringLiteral("My key…"));
        const auto make = [&](const char *once, const char *again) {
            button(page, "enrol-key")->click();
            Sheet *sheet = nullptr;
            for (Sheet *each : page.findChildren<Sheet *>())
                sheet = each->isVisible() ? each : sheet;
            QVERIFY(sheet);
            const QList<QLineEdit *> all = sheet->findChildren<QLineEdit *>();
            for (QLineEdit *field : all) {
                if (field->accessibleName() == QLatin1String("Passphrase"))
                    field->setText(QString::fromLatin1(once));
                if (field->accessibleName() == QLatin1String("Once more"))
                    field->setText(QString::fromLatin1(again));
            }
            QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        };
        QSignalSpy told(&page, &View::noticeRequested);
        make("correct horse ed", "correct horse de");
        QCOMPARE(told.size(), 1);
        make("too short", "too short");
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(!keyOf(scene.rollout().people, QStringLiteral("ed")));
        make("correct horse ed", "correct horse ed");
        QTRY_VERIFY_WITH_TIMEOUT(keyOf(scene.rollout().people, QStringLiteral("ed")), 20'000);
    }

    void everyButtonThatIsOffSaysWhy()
    {
        Scene scene;
        govern(scene);
        scene.setPerson(QStringLiteral("di"));
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/debts/D-1"));
        QVERIFY(!button(page, "answer-entry")->isEnabled()); // Cy owes it
        QVERIFY(button(page, "answer-entry")->accessibleDescription().contains(QStringLiteral("Cy Diaz")));
        scene.setObserver(true);
        page.open(QStringLiteral("register/issues/ISS-1"));
        QVERIFY(!button(page, "new-entry")->isEnabled());
        QVERIFY(!button(page, "new-entry")->accessibleDescription().isEmpty());
        for (const QAction *action : page.viewActions())
            QVERIFY2(action->isEnabled() || !action->isVisible() || !action->toolTip().isEmpty(), qPrintable(action->text()));
    }

    void findsByAnyWord()
    {
        Scene scene;
        govern(scene);
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/risks"));
        TableView *table = tableOf(page, registerTitle(Register::Risks));
        QVERIFY(table);
        const int all = table->model()->rowCount();
        QVERIFY(all > 3);
        auto *filter = page.findChild<QLineEdit *>();
        filter->setText(QStringLiteral("PARTNER"));
        QCOMPARE(table->model()->rowCount(), 1);
        filter->setText(QStringLiteral("nothing like it"));
        QVERIFY(says(page, "Nothing matches."));
        filter->clear();
        QCOMPARE(table->model()->rowCount(), all);
    }

    void keepsSelectionWhileTheRoomGoesOn()
    {
        Scene scene;
        govern(scene);
        GovernanceView page;
        page.setSession(&scene);
        page.show();
        page.open(QStringLiteral("register/risks/RISK-1"));
        TableView *table = tableOf(page, registerTitle(Register::Risks));
        QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
        scene.act({QStringLiteral("more"), Act::Risk, QStringLiteral("ana"), QStringLiteral("cohort"), saying("Another"), {}});
        scene.pass(Duration{1000});
        QCoreApplication::processEvents();
        QCOMPARE(page.chosen(), QStringLiteral("RISK-1"));
        QVERIFY(resets.isEmpty());
    }

    void looksRight_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QSize>("size");
        const QSize small(1366, 768), large(1920, 1080);
        QTest::newRow("governance-risks-light") << int(ThemeChoice::Light) << "register/risks/cohort/2" << small;
        QTest::newRow("governance-decisions-dark") << int(ThemeChoice::Dark) << "register/decisions/DEC-1" << small;
        QTest::newRow("governance-signoffs-light") << int(ThemeChoice::Light) << "register/signoffs/rollback-owner" << small;
        QTest::newRow("governance-rights-large") << int(ThemeChoice::Light) << "register/rights/go-live" << large;
        QTest::newRow("governance-people-dark") << int(ThemeChoice::Dark) << "register/stakeholders/cy" << small;
        QTest::newRow("governance-roster-light") << int(ThemeChoice::Light) << "register/roster/cohort" << small;
        QTest::newRow("governance-readiness-large") << int(ThemeChoice::Dark) << "register/readiness/cohort" << large;
        QTest::newRow("governance-debts-light") << int(ThemeChoice::Light) << "register/debts/D-1" << small;
        QTest::newRow("governance-deviations-light") << int(ThemeChoice::Light) << "register/deviations" << small;
    }
    void looksRight()
    {
        QFETCH(int, theme);
        QFETCH(QString, path);
        QFETCH(QSize, size);
        Theme themes(static_cast<ThemeChoice>(theme));
        Scene scene;
        govern(scene);
        MainWindow window([](ViewId id) { return id == ViewId::Gates ? std::unique_ptr<View>(makeGatesPage()) : nullptr; }, themes, false);
        window.setSession(&scene);
        window.openPath(path);
        test::look(window, QString::fromLatin1(QTest::currentDataTag()), size);
        QCOMPARE(window.size(), size);
        QCOMPARE(test::clipped(*window.currentView()), QStringList());
    }
};

QTEST_MAIN(TestGovernanceView)
#include "tst_governanceview.moc"
