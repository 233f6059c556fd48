#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "models/room/roomclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/library/evidencesheet.h"
#include "ui/shell/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;

namespace {

const QByteArray text = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

} // namespace

class TestEvidenceSheet : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    FakeClock m_clock;
    Theme m_theme{ThemeChoice::Light};
    QString m_shown;

public Q_SLOTS:
    void shown(const QUrl &url) { m_shown = url.toLocalFile(); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // The whole way: an observer's window writes a folder that the script in it finds sound, and never over another one.
    void writesAPackThatProvesItself()
    {
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("small.yaml"), m_dir.path());
        QVERIFY(loaded.playbook);
        const QString room = m_dir.path() + QStringLiteral("/room");
        QVERIFY(Room::create({room, QStringLiteral("ana"), {}}, *loaded.playbook, m_clock));
        RoomClient client(room, {}, true, m_clock);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QWidget window;
        auto *sheet = new EvidenceSheet(client, {}, false, &window);
        QStringList folders;
        connect(sheet, &EvidenceSheet::written, this, [&](const QString &folder) { folders << folder; });
        sheet->ask();
        auto *folder = sheet->findChild<QLineEdit *>();
        folder->setText(m_dir.path());
        QCOMPARE(sheet->scope(), PackScope{});
        Q_EMIT sheet->committed(); // pressed in spite of its reason: the folder is not touched
        QTRY_COMPARE(folders.size(), 1);
        QCOMPARE(folders.first(), QString());
        const QString wanted = m_dir.path() + QStringLiteral("/pack");
        folder->setText(wanted);
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(folders.size(), 2);
        QCOMPARE(folders.last(), wanted);
        QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-B"), wanted + QStringLiteral("/verify_pack.py")}), 0);
        QStringList buttons;
        for (const QAbstractButton *button : sheet->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->isEnabled())
                buttons << button->text();
        buttons.sort();
        QCOMPARE(buttons, (QStringList{QStringLiteral("Close"), QStringLiteral("Open the folder")})); // nothing left to cancel
        const QString grabs = qEnvironmentVariable("HOLDPOINT_GRABS");
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme.choose(choice);
            QCoreApplication::processEvents();
            if (!grabs.isEmpty())
                QVERIFY(sheet->grab().save(QStringLiteral("%1/evidencesheet-%2.png").arg(grabs).arg(static_cast<int>(choice))));
        }
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "shown");
        sheet->activateWindow();
        QApplication::setActiveWindow(sheet);
        QTest::keyClick(sheet, Qt::Key_Backtab); // from Close, where the keyboard is
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_shown, wanted);
        const QPointer<EvidenceSheet> open(sheet);
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!open);
        QCOMPARE(folders.size(), 2); // nothing was written again
    }

    // From where somebody stands: the stretch is what is chosen at first, and the pack is of it.
    void beginsWithWhatWasAskedFor()
    {
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("small.yaml"), m_dir.path());
        const QString room = m_dir.path() + QStringLiteral("/stretch");
        QVERIFY(Room::create({room, QStringLiteral("ana"), {}}, *loaded.playbook, m_clock));
        RoomClient client(room, {}, true, m_clock);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QWidget window;
        const PackScope asked{{}, {}, m_clock.now() - Duration{60'000}, m_clock.now()};
        auto *sheet = new EvidenceSheet(client, asked, false, &window);
        QCOMPARE(sheet->scope(), asked);
        QVERIFY(sheet->findChild<QComboBox *>()->currentText().startsWith(QStringLiteral("What happened ")));
        QStringList folders;
        connect(sheet, &EvidenceSheet::written, this, [&](const QString &folder) { folders << folder; });
        sheet->ask();
        const QString wanted = m_dir.path() + QStringLiteral("/stretchpack");
        sheet->findChild<QLineEdit *>()->setText(wanted);
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(folders, QStringList{wanted});
        QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-B"), wanted + QStringLiteral("/verify_pack.py")}), 0);
        const PackScope unknown{QStringLiteral("no such gate"), {}};
        auto *other = new EvidenceSheet(client, unknown, false, &window);
        QCOMPARE(other->scope(), PackScope{});
        delete other;
    }
};

QTEST_MAIN(TestEvidenceSheet)
#include "tst_evidencesheet.moc"
