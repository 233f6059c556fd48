#include "models/base/folderlock.h"
#include "models/journal/verifystore.h"
#include "tests/journal/releases.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "ui/library/migrationsheet.h"
#include "ui/library/playbooksheet.h"
#include "ui/library/seenrooms.h"
#include "ui/library/whoami.h"
#include "ui/library/whosheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingbar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>

using namespace holdpoint;

// From a file or a name to an open room, with the keyboard.
class TestOpening : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("plan.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            return {};
        return path;
    }
    static QString sample() { return test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"); }

    // Waits for the file to be read.
    static void check(PlaybookSheet &sheet, const QString &file)
    {
        QSignalSpy read(&sheet, &PlaybookSheet::checked);
        sheet.check(file);
        QVERIFY(read.wait(5000));
    }
    static KeyButton *commit(QWidget &sheet)
    {
        const auto all = sheet.findChildren<KeyButton *>();
        const auto it = std::find_if(all.begin(), all.end(), [](const KeyButton *each) { return each->isAccent(); });
        return it == all.end() ? nullptr : *it;
    }

    static QString textsOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(QLatin1Char('\n'));
    }
    void grab(QWidget &widget, const QString &name)
    {
        const QString grabs = qEnvironmentVariable("HOLDPOINT_GRABS");
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme->choose(choice);
            QCoreApplication::processEvents();
            if (!grabs.isEmpty())
                QVERIFY(widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(grabs, name).arg(static_cast<int>(choice))));
        }
        m_theme->choose(ThemeChoice::Light);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        qRegisterMetaType<std::shared_ptr<const Playbook>>();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }
    void init() { keepSelf({}); }

    void everyErrorIsShownAtItsPlaceAndNothingIsMade()
    {
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Any, false, nullptr);
        QSignalSpy wanted(sheet, &PlaybookSheet::roomWanted);
        sheet->present(sheet);
        const QString file = write("holdpoint: 1\nid: x\ntitle: X\nmaintainer: nobody\nphasess: []\n");
        check(*sheet, file);
        auto *table = sheet->findChild<TableView *>();
        QVERIFY(table->isVisible());
        const LoadResult same = loadPlaybook(file);
        QVERIFY(same.problems.size() >= 2);
        QCOMPARE(table->model()->rowCount(), static_cast<int>(same.problems.size()));
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString::number(same.problems.first().line));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QString::number(same.problems.first().column));
        QVERIFY(!commit(*sheet)->isEnabled());
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(test::withoutName(*sheet), QStringList());
        // Mended in an editor meanwhile: F5 reads it again.
        QFile::remove(file);
        QVERIFY(QFile::copy(sample(), file));
        QSignalSpy read(sheet, &PlaybookSheet::checked);
        QTest::keyClick(sheet, Qt::Key_F5);
        QVERIFY(read.wait(5000));
        QVERIFY(!table->isVisible());
        sheet->close();
    }

    void aFileThatIsNotThereSaysSo()
    {
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Any, false, nullptr);
        sheet->present(sheet);
        check(*sheet, QStringLiteral("/nowhere/plan.yaml"));
        QCOMPARE(sheet->findChild<TableView *>()->model()->rowCount(), 1);
        QVERIFY(!commit(*sheet)->isEnabled());
        sheet->close();
    }

    void whatItNamesIsShownBeforeARoomIsMade()
    {
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Any, false, nullptr);
        QSignalSpy wanted(sheet, &PlaybookSheet::roomWanted);
        sheet->present(sheet);
        check(*sheet, sample());
        const QString outside = sheet->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(outside.contains(QStringLiteral("program ./bin/freeze")), qPrintable(outside));
        QVERIFY(outside.contains(QStringLiteral("host http://127.0.0.1:8081")));
        // Nobody is guessed: the name has to be chosen.
        QVERIFY(!commit(*sheet)->isEnabled());
        const auto combos = sheet->findChildren<QComboBox *>();
        QCOMPARE(combos.size(), 2);
        combos.last()->setFocus();
        QTest::keyClick(combos.last(), Qt::Key_Down);
        QVERIFY(commit(*sheet)->isEnabled());
        QTest::keyClick(combos.last(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.count(), 1);
        const auto wish = wanted.first().at(1).value<NewRoom>();
        QCOMPARE(wish.person, QStringLiteral("ana"));
        QVERIFY(wish.drill.isEmpty());
        QVERIFY(wish.folder.startsWith(defaultRoom(QStringLiteral("sample-billing-"))));
    }

    void theNameThatWasKeptIsChosen()
    {
        keepSelf({QStringLiteral(" bo  chen"), QStringLiteral("rollback-owner")});
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Any, false, nullptr);
        sheet->present(sheet);
        check(*sheet, sample());
        QCOMPARE(sheet->findChildren<QComboBox *>().last()->currentData().toString(), QStringLiteral("bo"));
        sheet->close();
    }

    void aTabletopOffersTheDrillsOnly()
    {
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Tabletop, true, nullptr);
        sheet->present(sheet);
        sheet->take(std::make_shared<const Playbook>(*loadPlaybook(sample()).playbook));
        auto *mode = sheet->findChildren<QComboBox *>().first();
        QCOMPARE(mode->count(), 1);
        QCOMPARE(mode->currentData().toString(), QStringLiteral("two-minutes"));
        QCOMPARE(test::withoutName(*sheet), QStringList());
        sheet->close();
    }

    void aFolderThatHoldsSomethingIsRefused()
    {
        keepSelf({QStringLiteral("ana"), {}});
        auto *sheet = new PlaybookSheet(PlaybookSheet::Purpose::Any, false, nullptr);
        sheet->present(sheet);
        check(*sheet, sample());
        QVERIFY(commit(*sheet)->isEnabled());
        auto *folder = sheet->findChild<QLineEdit *>();
        folder->setText(test::sourceFolder());
        QVERIFY(!commit(*sheet)->isEnabled());
        folder->setText(QStringLiteral("not/absolute"));
        QVERIFY(!commit(*sheet)->isEnabled());
        sheet->close();
    }

    void aPersonGoesByNameIdOrContact_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("person");
        QTest::newRow("name") << QStringLiteral("Ana Lima") << QStringLiteral("ana");
        QTest::newRow("case and spaces") << QStringLiteral(" ana   LIMA ") << QStringLiteral("ana");
        QTest::newRow("id") << QStringLiteral("BO") << QStringLiteral("bo");
        QTest::newRow("contact") << QStringLiteral("cy@example.org") << QStringLiteral("cy");
        QTest::newRow("id from a first name") << QStringLiteral("Ana") << QStringLiteral("ana");
        QTest::newRow("stranger") << QStringLiteral("Zoe") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void aPersonGoesByNameIdOrContact()
    {
        QFETCH(QString, name);
        QTEST(matchingPerson(*loadPlaybook(sample()).playbook, name), "person");
    }

    void whoIsChosenWithArrowsAndEnter()
    {
        const Playbook playbook = *loadPlaybook(sample()).playbook;
        auto *sheet = new WhoSheet(playbook, {}, QStringLiteral("technical-deputy"), false, nullptr);
        QSignalSpy chosen(sheet, &WhoSheet::chosen);
        sheet->ask();
        QCOMPARE(test::withoutName(*sheet), QStringList());
        auto *table = sheet->findChild<TableView *>();
        QCOMPARE(table->currentId(), QStringLiteral("cy"));
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("bo"));
    }

    void theFirstRowIsTheObserver()
    {
        const Playbook playbook = *loadPlaybook(sample()).playbook;
        auto *sheet = new WhoSheet(playbook, QStringLiteral("ana"), {}, true, nullptr);
        QSignalSpy chosen(sheet, &WhoSheet::chosen);
        sheet->ask();
        auto *table = sheet->findChild<TableView *>();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.first().first().toString().isEmpty());
    }

    void roomsElsewhereAreRememberedWithTheirMode()
    {
        const SystemClock clock;
        const QString folder = m_folder.filePath(QStringLiteral("elsewhere"));
        const Playbook playbook = *loadPlaybook(sample()).playbook;
        QVERIFY(Room::create({folder, QStringLiteral("ana"), QStringLiteral("two-minutes")}, playbook, clock));
        QVERIFY(isRoom(folder));
        rememberRoom(folder);
        const auto rooms = seenRooms();
        const auto it = std::find_if(rooms.begin(), rooms.end(), [&](const SeenRoom &room) { return room.folder == folder; });
        QVERIFY(it != rooms.end());
        QCOMPARE(it->mode, std::optional(Mode::Drill));
    }

    // F33: a large room says how far it is; Esc ends it. A small one is open before anything shows.
    void aLargeRoomSaysHowFarItIs()
    {
        MainWindow window({}, *m_theme, false);
        window.resize(1366, 768);
        window.show();
        QSignalSpy asked(&window, &MainWindow::programRequested);
        OpeningBar &bar = window.opening();
        bar.begin();
        bar.follow({Opening::Stage::Verifying, 10, 1'000'000});
        QVERIFY(!bar.isVisible());
        QTest::qWait(350);
        bar.follow({Opening::Stage::Verifying, 430'000, 1'000'000});
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.sentence().replace(QChar(0x00a0), QLatin1Char(' ')), QStringLiteral("Verifying 430 000 of 1 000 000 events"));
        QCOMPARE(bar.findChild<QProgressBar *>()->value(), 430);
        QVERIFY(bar.canCancel());
        grab(window, QStringLiteral("opening"));
        QTest::keyClick(&window, Qt::Key_Escape);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("cancel-opening"));
        QTest::mouseClick(bar.findChild<KeyButton *>(), Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
        bar.follow({Opening::Stage::Verifying, 1'000'000, 1'000'000});
        QVERIFY(bar.isVisible()); // it is read next
        bar.follow({Opening::Stage::Reading, 700, 1'000'000});
        QCOMPARE(bar.sentence().replace(QChar(0x00a0), QLatin1Char(' ')), QStringLiteral("Reading 700 of 1 000 000 events"));
        bar.follow({Opening::Stage::Reading, 1'000'000, 1'000'000});
        QVERIFY(!bar.isVisible());
        QTest::keyClick(&window, Qt::Key_Escape);
        QCOMPARE(asked.count(), 2);
    }

    // F30: what a migration means is said before it is done; it is done only when confirmed, after a backup, and the room is whole.
    void aMigrationIsAskedAboutFirst()
    {
        const test::Releases releases;
        test::StoreFixture store;
        store.fill(12);
        const auto plan = planMigration(store.room(), releases.all());
        QVERIFY(plan && plan->isNeeded());
        auto *unwanted = new MigrationSheet(store.room(), *plan, store.clock(), nullptr, releases.all());
        unwanted->ask();
        const QString said = textsOf(*unwanted);
        for (const QString &fact : {QStringLiteral("from schema 1 to 3"), QStringLiteral("12, none of them is changed"), store.room(),
                                    QStringLiteral("verified before anything is done")})
            QVERIFY2(said.contains(fact), qPrintable(said));
        QCOMPARE(test::withoutName(*unwanted), QStringList());
        grab(*unwanted, QStringLiteral("migration"));
        QTest::keyClick(unwanted, Qt::Key_Escape);
        QCOMPARE(planMigration(store.room(), releases.all())->from, 1); // nothing was done

        auto *wanted = new MigrationSheet(store.room(), *plan, store.clock(), nullptr, releases.all());
        QSignalSpy done(wanted, &MigrationSheet::migrated);
        wanted->ask();
        QTest::keyClick(wanted, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(wanted, Qt::Key_Escape); // not while it is done
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20'000);
        QCOMPARE(done.first().first().toString(), store.room());
        QCOMPARE(planMigration(store.room(), releases.all())->from, 3);
        QCOMPARE(QDir(store.room() + QStringLiteral("/backups")).entryList({QStringLiteral("*.hpbak")}).size(), 1);
        QCOMPARE(verifyStore(store.room(), releases.all())->verdict, Verdict::Ok);
    }

    void aMigrationThatIsRefusedSaysWhy()
    {
        const test::Releases releases;
        test::StoreFixture store;
        store.fill(3);
        const auto plan = planMigration(store.room(), releases.all());
        const auto held = FolderLock::tryLock(store.room());
        QVERIFY(held);
        auto *sheet = new MigrationSheet(store.room(), *plan, store.clock(), nullptr, releases.all());
        sheet->ask();
        Q_EMIT sheet->committed();
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(*sheet).contains(QStringLiteral("Not migrated: ")), 20'000);
        QVERIFY(sheet->isVisible());
        QCOMPARE(planMigration(store.room(), releases.all())->from, 1);
        QTest::keyClick(sheet, Qt::Key_Escape);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
