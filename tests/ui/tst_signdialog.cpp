#include "models/gates/gaterules.h"
#include "models/people/proof.h"
#include "models/room/facts.h"
#include "models/room/signing.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/gates/signdialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>

using namespace holdpoint;
using test::Scene;

namespace {

const QString cohort = QStringLiteral("cohort");

// A dialog for Di Evans, who has not answered yet. It deletes itself when it is closed.
struct Asked {
    explicit Asked(Mode mode = Mode::Live) : scene(mode, QStringLiteral("di"))
    {
        if (mode == Mode::Drill)
            scene.startDrill();
        else
            scene.startCohort();
        opened = scene.openPoll();
        if (mode == Mode::Live)
            opened = opened && scene.answer(QStringLiteral("bo"), QStringLiteral("go"));
        dialog = new SignDialog(std::make_unique<RoomSignDesk>(&scene, cohort), nullptr);
        dialog->present();
    }
    ~Asked() { delete dialog; }
    // The one that signs, or in a drill records.
    KeyButton *button() const
    {
        for (KeyButton *each : dialog->findChildren<KeyButton *>())
            if (each->text().startsWith(QLatin1String("Sign")) || each->text().startsWith(QLatin1String("Record")))
                return each;
        return nullptr;
    }
    QRadioButton *choice(int place) const { return dialog->findChildren<QRadioButton *>().at(place); }
    QLineEdit *field(const char *name) const
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>())
            if (each->accessibleName() == QLatin1String(name))
                return each;
        return nullptr;
    }
    int answers() const { return static_cast<int>(gateById(scene.rollout().gates, cohort)->answers.size()); }

    Scene scene;
    bool opened = false;
    QPointer<SignDialog> dialog;
};

int wordsShown(const QWidget &dialog)
{
    QStringList texts;
    for (const PlainLabel *label : dialog.findChildren<PlainLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    for (const QAbstractButton *each : dialog.findChildren<QAbstractButton *>())
        if (each->isVisible())
            texts.append(each->text());
    for (const TableView *table : dialog.findChildren<TableView *>()) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            texts.append(table->model()->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < table->model()->rowCount() && column > 0; ++row)
                texts.append(table->model()->index(row, column).data().toString());
        }
    }
    return static_cast<int>(texts.join(QLatin1Char(' ')).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts).size());
}

} // namespace

class TestSignDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void hasNoDefaultAnswer();
    void namesTheAnswerOnItsButton();
    void signsExactlyTheScopeShown();
    void saysWhyTheWrongPassphraseIsRefused();
    void neverSignsByEnterOrEscape();
    void needsTheReasonOfANoGo();
    void isReadInThirtySeconds();
    void fitsASmallScreenWithoutScrolling();
    void tabsAsItReads();
    void asksNoPassphraseInADrill();
    void signsARequestThatCameAsAFile();
    void looksRight_data();
    void looksRight();
};

void TestSignDialog::hasNoDefaultAnswer()
{
    const Asked asked;
    QVERIFY(asked.opened);
    for (const QRadioButton *choice : asked.dialog->findChildren<QRadioButton *>())
        QVERIFY(!choice->isChecked());
    QVERIFY(!asked.button()->isEnabled());
    QVERIFY(!asked.button()->accessibleDescription().isEmpty());
}

void TestSignDialog::namesTheAnswerOnItsButton()
{
    const Asked asked;
    asked.choice(0)->click();
    QCOMPARE(asked.button()->text(), QStringLiteral("Sign GO"));
    asked.choice(1)->click();
    QCOMPARE(asked.button()->text(), QStringLiteral("Sign GO with condition"));
    asked.choice(2)->click();
    QCOMPARE(asked.button()->text(), QStringLiteral("Sign NO-GO"));
}

void TestSignDialog::signsExactlyTheScopeShown()
{
    const Asked asked;
    const int before = asked.answers();
    asked.choice(0)->click();
    QTest::keyClicks(asked.field("Passphrase"), Scene::passphraseOf(QStringLiteral("di")));
    QTest::keyClick(asked.field("Passphrase"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.answers(), before + 1);
    const SignOff given = gateById(asked.scene.rollout().gates, cohort)->answers.last();
    QCOMPARE(given.person, QStringLiteral("di"));
    QCOMPARE(given.answer, Answer::Go);
    const auto view = gateViewOf(asked.scene.rollout(), cohort, {asked.scene.now(), true, false});
    QVERIFY(!view->staleBecause.contains(QStringLiteral("di"))); // it counts for what stands now
    // The receipt names the event that is in the journal.
    const Event &last = asked.scene.events().last();
    bool receipt = false;
    for (const PlainLabel *label : asked.dialog->findChildren<PlainLabel *>())
        receipt = receipt || (label->isVisible() && label->text().contains(QStringLiteral("Receipt #%1").arg(last.seq)));
    QVERIFY(receipt);
    QVERIFY(asked.field("Passphrase")->text().isEmpty());
}

void TestSignDialog::saysWhyTheWrongPassphraseIsRefused()
{
    const Asked asked;
    const int before = asked.answers();
    asked.choice(0)->click();
    QTest::keyClicks(asked.field("Passphrase"), QStringLiteral("not the passphrase"));
    asked.button()->click();
    QCOMPARE(asked.answers(), before);
    bool said = false;
    for (const PlainLabel *label : asked.dialog->findChildren<PlainLabel *>())
        said = said || label->text().startsWith(QStringLiteral("Not recorded"));
    QVERIFY(said);
    QVERIFY(asked.field("Passphrase")->text().isEmpty());
    QVERIFY(asked.choice(0)->isChecked()); // nothing else is lost
}

void TestSignDialog::neverSignsByEnterOrEscape()
{
    const Asked asked;
    const int before = asked.answers();
    asked.choice(0)->click();
    QTest::keyClicks(asked.field("Passphrase"), Scene::passphraseOf(QStringLiteral("di")));
    QTest::keyClick(asked.field("Passphrase"), Qt::Key_Return);
    QCOMPARE(asked.answers(), before);
    QTest::keyClick(asked.field("Passphrase"), Qt::Key_Escape);
    QCOMPARE(asked.answers(), before);
    QTRY_VERIFY(!asked.dialog);
}

void TestSignDialog::needsTheReasonOfANoGo()
{
    const Asked asked;
    QTest::keyClicks(asked.field("Passphrase"), Scene::passphraseOf(QStringLiteral("di")));
    asked.choice(2)->click();
    QVERIFY(!asked.button()->isEnabled());
    QTest::keyClicks(asked.field("Reason of the NO-GO"), QStringLiteral("Two partners are not replayed."));
    QVERIFY(asked.button()->isEnabled());
    asked.button()->click();
    QCOMPARE(gateById(asked.scene.rollout().gates, cohort)->answers.last().answer, Answer::NoGo);
}

void TestSignDialog::isReadInThirtySeconds()
{
    const Asked asked;
    const int words = wordsShown(*asked.dialog);
    QVERIFY2(words <= 120, qPrintable(QString::number(words)));
}

void TestSignDialog::fitsASmallScreenWithoutScrolling()
{
    const Asked asked;
    QVERIFY2(asked.dialog->height() <= 768 - 40, qPrintable(QString::number(asked.dialog->height())));
    QCOMPARE(asked.dialog->width(), 640);
    QVERIFY(asked.dialog->findChildren<QScrollArea *>().isEmpty());
    QVERIFY(!asked.dialog->isModal());
    QCOMPARE(test::withoutName(*asked.dialog), QStringList());
    QCOMPARE(test::clipped(*asked.dialog), QStringList());
}

void TestSignDialog::tabsAsItReads()
{
    const Asked asked;
    asked.choice(0)->click();
    QTest::keyClicks(asked.field("Passphrase"), QStringLiteral("x")); // so that the button that signs is on
    QList<int> tops;
    QStringList seen;
    QWidget *at = asked.dialog->findChildren<TableView *>().first();
    for (const QWidget *first = at; tops.isEmpty() || at != first; at = at->nextInFocusChain()) {
        const bool reached = at->isVisibleTo(asked.dialog) && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) && at != asked.dialog;
        if (!reached)
            continue;
        tops << at->mapTo(asked.dialog, QPoint()).y();
        seen << QString::fromLatin1(at->metaObject()->className());
        QVERIFY(tops.size() < 30);
    }
    QVERIFY2(tops.size() >= 8, qPrintable(seen.join(QLatin1Char(' '))));
    for (qsizetype i = 1; i < tops.size(); ++i)
        QVERIFY2(tops[i] + 8 >= tops[i - 1], qPrintable(seen.mid(0, i + 1).join(QLatin1Char(' ')))); // down the page, never back
}

void TestSignDialog::asksNoPassphraseInADrill()
{
    const Asked asked(Mode::Drill);
    QVERIFY(asked.opened);
    QVERIFY(!asked.field("Passphrase")->isVisible());
    asked.choice(0)->click();
    QCOMPARE(asked.button()->text(), QStringLiteral("Record SIM GO"));
    asked.button()->click();
    QCOMPARE(asked.answers(), 1);
    QVERIFY(gateById(asked.scene.rollout().gates, cohort)->answers.last().simulated);
    QVERIFY(asked.dialog->findChild<DrillFrame *>()->isFramed());
}

void TestSignDialog::signsARequestThatCameAsAFile()
{
    Scene scene(Mode::Live, QStringLiteral("di"));
    scene.startCohort();
    // Her key as it lies on her own machine.
    const SystemClock clock;
    KeyStore keys(KeyStore::defaultFolder(), clock, {1, 8 << 20, 8 << 20});
    const QByteArray passphrase("far from the room");
    const auto key = keys.create(QStringLiteral("di"), passphrase);
    QVERIFY(key.has_value());
    scene.record(QStringLiteral("gil"), QStringLiteral("key.enrolled"), QStringLiteral("di"),
                 {{QStringLiteral("person"), QStringLiteral("di")}, {QStringLiteral("key"), publicKeyText(key->publicKey)}});
    QVERIFY(scene.openPoll());
    auto request = requestFor(scene.rollout(), cohort, {scene.now(), true, false});
    QVERIFY(request.has_value());
    request->expires = clock.now() + Duration{600'000}; // the scene's time is not hers
    request->made = clock.now() - Duration{9000};
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("g2.hpreq"));
    QPointer<SignDialog> dialog = new SignDialog(std::make_unique<FileSignDesk>(*request, file, QString(), clock), nullptr);
    dialog->present();
    QVERIFY2(wordsShown(*dialog) <= 120, qPrintable(QString::number(wordsShown(*dialog))));
    for (const QRadioButton *choice : dialog->findChildren<QRadioButton *>())
        QVERIFY(!choice->isChecked());
    test::look(*dialog, QStringLiteral("sign-request"), dialog->size());
    QVERIFY(dialog->height() <= 768 - 40);
    QCOMPARE(test::clipped(*dialog), QStringList());
    dialog->findChildren<QRadioButton *>().first()->click();
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        if (field->echoMode() == QLineEdit::Password)
            QTest::keyClicks(field, QString::fromUtf8(passphrase));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    const QString written = folder.filePath(QStringLiteral("g2.hpsig"));
    QTRY_VERIFY(QFile::exists(written));
    QFile answer(written);
    QVERIFY(answer.open(QIODevice::ReadOnly));
    const auto receipt = readReceipt(answer.readAll());
    QVERIFY(receipt && verifyReceipt(*receipt) && receipt->seq == 0);
    const auto told = [&] {
        for (const PlainLabel *label : dialog->findChildren<PlainLabel *>())
            if (label->isVisible() && label->text().contains(written))
                return true;
        return false;
    };
    QTRY_VERIFY(told());
    delete dialog;
    const auto command = answerCommand(*receipt, scene.rollout().chain, QStringLiteral("i1"));
    QVERIFY(command.has_value());
    QCOMPARE(command->actor, QStringLiteral("di"));
}

void TestSignDialog::looksRight_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
}

void TestSignDialog::looksRight()
{
    QFETCH(int, choice);
    Theme theme(static_cast<ThemeChoice>(choice));
    const Asked asked;
    asked.choice(2)->click();
    QTest::keyClicks(asked.field("Reason of the NO-GO"), QStringLiteral("Two partners are not replayed."));
    QTest::keyClicks(asked.field("Passphrase"), QStringLiteral("0123456789"));
    test::look(*asked.dialog, QStringLiteral("sign-%1").arg(QLatin1String(QTest::currentDataTag())), asked.dialog->size());
    QVERIFY(asked.dialog->isVisible());
}

QTEST_MAIN(TestSignDialog)
#include "tst_signdialog.moc"
