#include "ui/gates/signdesk.h"

#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/signing.h"
#include "ui/shell/liveview.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

namespace holdpoint {

namespace {

// Never over something that is there.
QString answerFile(const QString &request)
{
    const QFileInfo info(request);
    for (int n = 1;; ++n) {
        const QString name = n == 1 ? info.completeBaseName() : QStringLiteral("%1-%2").arg(info.completeBaseName()).arg(n);
        const QString file = QStringLiteral("%1/%2.%3").arg(info.absolutePath(), name, QLatin1String(answerSuffix));
        if (!QFileInfo::exists(file))
            return file;
    }
}

struct WrittenAnswer {
    QString file, why; // why not
};

WrittenAnswer answerInFile(const SignRequest &request, const Command &command, const QByteArray &passphrase, const QString &file,
                           const Clock &clock)
{
    KeyStore keys(KeyStore::defaultFolder(), clock);
    const auto answer = answerRequest(request, command, passphrase, keys, clock);
    if (!answer)
        return {{}, answer.error().message};
    const auto written = writeDurably(file, receiptText(*answer));
    return written ? WrittenAnswer{file, {}} : WrittenAnswer{{}, written.error().message};
}

} // namespace

RoomSignDesk::RoomSignDesk(RoomSession *session, const QString &gate, QObject *parent) : SignDesk(parent), m_session(session), m_gate(gate)
{
    connect(session, &RoomSession::rolloutChanged, this, [this] {
        lookForReceipt();
        Q_EMIT changed();
    });
    connect(session, &RoomSession::acted, this, [this](const ActResult &result) {
        if (result.command != m_command || m_command.isEmpty())
            return;
        if (result.accepted)
            return lookForReceipt();
        Q_EMIT refused(m_command, result.refused.message);
    });
    connect(session, &QObject::destroyed, this, &SignDesk::gone);
    connect(session, &RoomSession::metricsChanged, this, &SignDesk::changed);
    connect(session, &RoomSession::surroundingsChanged, this, &SignDesk::changed);
}

bool RoomSignDesk::framed() const
{
    return m_session->rollout().mode != Mode::Live;
}

void RoomSignDesk::sign(const Command &asked, const QByteArray &scope, const QString &passphrase)
{
    Command command = asked;
    command.actor = m_session->person();
    m_command = command.id;
    m_before = m_session->rollout().seq;
    if (m_session->rollout().mode == Mode::Drill)
        m_session->act(command);
    else
        m_session->sign(command, scope, passphrase);
}

// The event is the proof that it was recorded: nothing is called signed before it is there.
void RoomSignDesk::lookForReceipt()
{
    const QList<Event> &events = m_session->events();
    for (auto it = events.rbegin(); !m_command.isEmpty() && it != events.rend() && it->seq > m_before; ++it) {
        if (it->kind != QLatin1String("signoff.given") || it->command != m_command)
            continue;
        const SignFacts signedOn = facts();
        const QString said = answerTitle(it->body[u"answer"].toString());
        Q_EMIT signedAs(std::exchange(m_command, {}),
                        tr("%1 recorded for gate %2 at %3 UTC by %4. Receipt #%5 %6")
                            .arg((signedOn.simulated ? tr("SIM %1") : tr("%1")).arg(said), signedOn.label, clockOf(it->at),
                                 personName(*m_session->rollout().playbook, it->body[u"person"].toString()))
                            .arg(it->seq)
                            .arg(QString::fromLatin1(it->hash.left(8).toHex())));
        return;
    }
}

FileSignDesk::FileSignDesk(const SignRequest &request, const QString &file, const QString &person, const Clock &clock, QObject *parent)
    : SignDesk(parent), m_request(request), m_file(file), m_person(person), m_clock(clock)
{
    const QList<ScopeSigner> here = signersHere(request, KeyStore(KeyStore::defaultFolder(), clock));
    for (const ScopeSigner &signer : here)
        m_here << signer.person;
    if (m_person.isEmpty() && m_here.size() == 1)
        m_person = m_here.first();
    auto *second = new QTimer(this); // the poll runs out by itself
    connect(second, &QTimer::timeout, this, &SignDesk::changed);
    second->start(1000);
}

SignFacts FileSignDesk::facts() const
{
    SignFacts facts = requestFacts(m_request, m_person, m_clock.now());
    if (m_here.isEmpty())
        facts.missing = tr("None of the keys that may answer is on this machine.");
    else if (m_person.isEmpty())
        facts.missing = tr("Keys of several people are here. Start with --as: %1").arg(displayText(m_here.join(tr(", ")), 200));
    else if (!m_here.contains(m_person))
        facts.missing = tr("The key of %1 is not on this machine, or they are not asked.").arg(displayText(m_person, 60));
    return facts;
}

void FileSignDesk::sign(const Command &asked, const QByteArray &, const QString &passphrase)
{
    Command command = asked;
    command.actor = m_person;
    QThreadPool::globalInstance()->start([self = QPointer<FileSignDesk>(this), request = m_request, command, secret = passphrase.toUtf8(),
                                          file = answerFile(m_file), clock = &m_clock] {
        const WrittenAnswer written = answerInFile(request, command, secret, file, *clock);
        QMetaObject::invokeMethod(qApp, [self, id = command.id, written] {
            if (!self)
                return;
            if (!written.why.isEmpty())
                return Q_EMIT self->refused(id, written.why);
            Q_EMIT self->signedAs(
                id, tr("Signed, not yet recorded. Bring this file to the room; there Gates, Add answer… records it: %1").arg(written.file));
        });
    });
}

} // namespace holdpoint
