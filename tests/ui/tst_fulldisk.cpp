#include "models/base/ids.h"
#include "models/journal/anchor.h"
#include "models/journal/verifystore.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "models/room/roomclient.h"
#include "tests/support/testmain.h"
#include "ui/shell/degradedfacts.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace holdpoint;

namespace {

bool put(const char *file, const QByteArray &text)
{
    const int fd = ::open(file, O_WRONLY | O_CLOEXEC);
    const bool done = fd >= 0 && ::write(fd, text.constData(), static_cast<size_t>(text.size())) == text.size();
    if (fd >= 0)
        ::close(fd);
    return done;
}

// Mounts of one's own, which nobody else sees and which end with the process: as root, or as root of a user namespace.
bool ownMounts()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        if (!put("/proc/self/setgroups", "deny") || !put("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1")
            || !put("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return false;
    }
    // Where / is no mount of its own, as below chroot, there is nothing to part from.
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 || errno == EINVAL;
}

// A small file system that is really there, and really full.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, const char *size) : m_path(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        const QByteArray options = QByteArray("mode=0700,size=") + size;
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", MS_NOSUID | MS_NODEV, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_mounted; }
    // To the last block; errno says what ended it.
    int fill()
    {
        const int fd = ::open((m_path + "/filler").constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const QByteArray block(512, 'f');
        while (::write(fd, block.constData(), static_cast<size_t>(block.size())) > 0) { }
        const int why = errno;
        ::close(fd);
        return why;
    }
    void empty() { ::unlink((m_path + "/filler").constData()); }

private:
    QByteArray m_path;
    bool m_mounted = false;
};

const QByteArray playbook = R"(holdpoint: 1
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

// What a full disk looks like from a window, with a disk that is full.
class TestFullDisk : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

    bool make(const QString &folder, const QString &from)
    {
        const LoadResult loaded = loadPlaybookText(playbook, QStringLiteral("small.yaml"), from);
        return loaded.playbook && Room::create({folder, QStringLiteral("ana"), {}}, *loaded.playbook, m_clock);
    }
    static Command note(const QString &text) { return {newId(), Act::Note, QStringLiteral("ana"), {}, {{QStringLiteral("text"), text}}}; }
    static QString headline(const RoomClient &client)
    {
        const auto states = degradedStates(client);
        return states.isEmpty() ? QString() : states.first().headline;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        if (!mayMount) // tst_journalfaults refuses every write with a full disk's words wherever it runs
            QSKIP("no file system of one's own can be mounted here: run as root, or allow user namespaces");
    }

    // D26, F20: the journal has the event, the anchor's file system is full. Said in so many words; nothing is acknowledged, nothing
    // else is taken; the same act, repeated when there is room, is acknowledged once.
    void saysThatItIsRecordedAndNotAnchored()
    {
        QTemporaryDir dir;
        SmallDisk disk(dir.path() + QStringLiteral("/state"), "64k");
        QVERIFY2(disk.isMounted(), std::strerror(errno));
        qputenv("XDG_STATE_HOME", QFile::encodeName(dir.path() + QStringLiteral("/state")));
        const QString room = dir.path() + QStringLiteral("/room");
        QVERIFY(make(room, dir.path()));
        RoomClient client(room, QStringLiteral("ana"), false, m_clock);
        QSignalSpy acted(&client, &RoomSession::acted);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QVERIFY(headline(client).isEmpty());
        const QString anchor = anchorPath(client.rollout().chain);
        QFile::remove(anchor + QStringLiteral(".spare")); // its block is the last that is free, and somebody else's now
        QCOMPARE(disk.fill(), ENOSPC);

        const Command first = note(QStringLiteral("exporter restarted"));
        client.act(first);
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 1, 10'000);
        const auto refused = acted.last().first().value<ActResult>();
        QVERIFY(!refused.accepted);
        QCOMPARE(refused.refused.kind, ErrorKind::NotAnchored);
        QCOMPARE(exitCode(refused.refused), 6);
        const QString mount = QFileInfo(dir.path()).canonicalFilePath() + QStringLiteral("/state");
        QTRY_COMPARE(headline(client), QStringLiteral("RECORDED, NOT ANCHORED #2 \u2013 %1 full; nothing is acknowledged").arg(mount));
        const QString all = inOneText(degradedStates(client).first());
        QVERIFY2(all.contains(QStringLiteral("No space left on device")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("note: exporter restarted")), qPrintable(all));
        QVERIFY(!client.surroundings().storeOk);
        QCOMPARE(client.rollout().seq, 2);
        QCOMPARE(readAnchor(client.rollout().chain).value()->seq, 1);

        client.act(note(QStringLiteral("another one")));
        QTRY_COMPARE(acted.size(), 2);
        QCOMPARE(acted.last().first().value<ActResult>().refused.code, QStringLiteral("not-recording"));
        client.repeatUnsaved(); // still full
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 3, 10'000);
        QCOMPARE(acted.last().first().value<ActResult>().refused.kind, ErrorKind::NotAnchored);
        QCOMPARE(client.rollout().seq, 2);

        disk.empty();
        client.repeatUnsaved();
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 4, 10'000);
        const auto done = acted.last().first().value<ActResult>();
        QVERIFY2(done.accepted, qPrintable(done.refused.message));
        QCOMPARE(done.command, first.id);
        QCOMPARE(done.seq, 2);
        QCOMPARE(client.events().size(), 2); // once
        QTRY_COMPARE(client.surroundings().store.state, StoreState::Ok);
        QVERIFY(headline(client).isEmpty());
        QCOMPARE(readAnchor(client.rollout().chain).value()->seq, 2);
        QCOMPARE(verifyStore(room)->verdict, Verdict::Ok);
        client.act(note(QStringLiteral("and on")));
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 5, 10'000);
        QVERIFY(acted.last().first().value<ActResult>().accepted);
    }

    // D10, F20: the room's own file system is full. Nothing was changed; what waits is asked again by itself as soon as there is room.
    void saysThatItDoesNotRecordAndAsksAgain()
    {
        QTemporaryDir dir;
        SmallDisk disk(dir.path() + QStringLiteral("/disk"), "8m");
        QVERIFY2(disk.isMounted(), std::strerror(errno));
        qputenv("XDG_STATE_HOME", QFile::encodeName(dir.path() + QStringLiteral("/state")));
        QDir().mkpath(dir.path() + QStringLiteral("/state"));
        const QString room = dir.path() + QStringLiteral("/disk/room");
        QVERIFY(make(room, dir.path()));
        RoomClient client(room, QStringLiteral("ana"), false, m_clock);
        QSignalSpy acted(&client, &RoomSession::acted);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QCOMPARE(disk.fill(), ENOSPC);
        client.act(note(QString(8000, QLatin1Char('x'))));
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 1, 10'000);
        QCOMPARE(acted.last().first().value<ActResult>().refused.code, QStringLiteral("disk-full"));
        const QString mount = QFileInfo(dir.path()).canonicalFilePath() + QStringLiteral("/disk");
        QTRY_COMPARE(headline(client), QStringLiteral("NOT RECORDING \u2013 disk full on %1 (0 B)").arg(mount));
        QCOMPARE(client.events().size(), 1);
        disk.empty();
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 2, 10'000);
        QVERIFY(acted.last().first().value<ActResult>().accepted);
        QTRY_COMPARE(client.surroundings().store.state, StoreState::Ok);
        QCOMPARE(client.events().size(), 2);
        QCOMPARE(verifyStore(room)->verdict, Verdict::Ok);
    }

public:
    static bool mayMount;
};

bool TestFullDisk::mayMount = false;

int main(int argc, char **argv)
{
    TestFullDisk::mayMount = ownMounts(); // while there is one thread
    QApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
