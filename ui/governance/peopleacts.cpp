// What the Governance page does about people: their roles and their keys, and what becomes stale by it.
#include "ui/governance/governanceview.h"

#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/people/keystore.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/playbook/roles.h"
#include "models/room/answerslost.h"
#include "ui/shell/beside.h"
#include "ui/shell/sheet.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

// The event that the act would record, for asking what follows from it.
EventDraft roleDraft(const QString &person, const QString &role, bool give)
{
    return {give ? QStringLiteral("role.given") : QStringLiteral("role.taken"),
            person,
            {{QStringLiteral("person"), person}, {QStringLiteral("role"), role}}};
}

EventDraft revokedDraft(const QString &person, const QString &fingerprint)
{
    return {QStringLiteral("key.revoked"), person, {{QStringLiteral("person"), person}, {QStringLiteral("fingerprint"), fingerprint}}};
}

} // namespace

KeyValue GovernanceView::lostBy(const EventDraft &draft) const
{
    QStringList lost;
    for (const QString &line : answersLost(rollout(), {draft}, session()->person(), context()))
        lost.append(displayText(line, 200));
    return {tr("Becomes stale"), lost.isEmpty() ? tr("no answer at an open gate") : lost.join(QLatin1Char('\n')), !lost.isEmpty(),
            !lost.isEmpty()};
}

// Whose row is chosen, where it is a person's.
QString GovernanceView::chosenPerson() const
{
    return m_shown == Register::People && byId(playbook().people, chosen()) ? chosen() : QString();
}

void GovernanceView::showPeopleActs()
{
    const QString person = chosenPerson();
    for (QAction *each : {m_role, m_key, m_revoke})
        m_acts->setShown(each, !person.isEmpty());
    if (person.isEmpty())
        return;
    const QJsonObject because{{QStringLiteral("because"), QStringLiteral("only a question")}};
    const bool mine = makesOwnKey(person);
    QJsonObject role = because;
    role.insert(QStringLiteral("role"), QStringLiteral("observer"));
    role.insert(QStringLiteral("give"), !holds(rollout().people, person, QStringLiteral("observer")));
    m_acts->setOff(m_role, refusal(Act::SetRole, person, role));
    m_key->setText(mine ? tr("My key…") : tr("Key…"));
    QJsonObject key = because;
    key.insert(QStringLiteral("key"), publicKeyText(QByteArray(32, '\x01')));
    m_acts->setOff(m_key, refusal(Act::EnrolKey, person, key));
    m_acts->setShown(m_revoke, keyOf(rollout().people, person));
    m_acts->setOff(m_revoke, keyOf(rollout().people, person) ? refusal(Act::RevokeKey, person, because) : QString());
}

bool GovernanceView::makesOwnKey(const QString &person) const
{
    return person == session()->person() && !rollout().people.started && !keyOf(rollout().people, person);
}

void GovernanceView::changeRole()
{
    const QString person = chosenPerson(), name = personName(playbook(), person);
    if (person.isEmpty())
        return;
    QStringList roles = builtInRoles();
    for (const Role &own : playbook().roles)
        roles.append(own.id);
    roles.removeDuplicates();
    QList<Sheet::Choice> choices;
    for (const QString &role : std::as_const(roles))
        choices.append({role,
                        holds(rollout().people, person, role) ? tr("take %1").arg(roleTitle(playbook(), role))
                                                              : tr("give %1").arg(roleTitle(playbook(), role))});
    QStringList held;
    for (const QString &role : rollout().people.roles.value(person))
        held.append(roleTitle(playbook(), role));
    Sheet *opened = sheet(tr("Roles"), tr("Change a role of %1?").arg(name), tr("Change the role"));
    QComboBox *role = opened->askChoice(tr("Role"), choices);
    const auto give = [this, person, role] { return !holds(rollout().people, person, role->currentData().toString()); };
    const auto show = [this, opened, person, role, give, held] {
        opened->setFacts({{tr("Holds"), displayText(held.join(tr(", ")), 200)},
                          lostBy(roleDraft(person, role->currentData().toString(), give())),
                          {tr("Counts"), tr("at gates from the next poll on")}});
    };
    connect(role, &QComboBox::currentIndexChanged, opened, show);
    show();
    askBy(opened, Act::SetRole, person, [role, give] {
        return QJsonObject{{QStringLiteral("role"), role->currentData().toString()}, {QStringLiteral("give"), give()}};
    });
    opened->present();
    role->setFocus();
}

void GovernanceView::revokeKey()
{
    const QString person = chosenPerson();
    const SigningKey *key = keyOf(rollout().people, person);
    if (!key)
        return;
    Sheet *opened = sheet(tr("Revoke key"), tr("End the key of %1?").arg(personName(playbook(), person)), tr("Revoke the key"));
    opened->setFacts({{tr("Key"), key->fingerprint},
                      lostBy(revokedDraft(person, key->fingerprint)),
                      {tr("Then"), tr("nothing signed with it counts any more; what was recorded stays")}});
    askBy(opened, Act::RevokeKey, person, [] { return QJsonObject(); });
    opened->present();
}

void GovernanceView::enrolKey()
{
    const QString person = chosenPerson();
    if (person.isEmpty())
        return;
    if (makesOwnKey(person))
        return makeOwnKey();
    auto *dialog = new QFileDialog(window(), tr("Enrol a key"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, person](const QString &file) { enrolFrom(person, file); });
    dialog->open();
}

void GovernanceView::enrolFrom(const QString &person, const QString &file)
{
    beside(
        this, [file] { return readFile(file, 4096); },
        [this, person](const Result<QByteArray> &bytes) {
            const auto key =
                bytes ? readPublicKey(QString::fromLatin1(bytes->trimmed())) : Result<QByteArray>(tl::unexpected(bytes.error()));
            if (!key)
                return Q_EMIT noticeRequested(key.error().message);
            askEnrolment(person, *key);
        });
}

void GovernanceView::askEnrolment(const QString &person, const QByteArray &key)
{
    Sheet *opened = sheet(tr("Enrol a key"), tr("Is this the key of %1?").arg(personName(playbook(), person)), tr("Enrol the key"));
    const SigningKey *before = keyOf(rollout().people, person);
    opened->setFacts({{tr("Fingerprint"), keyFingerprint(key), true},
                      {tr("Until now"), before ? before->fingerprint : tr("no key")},
                      {tr("Check it"), tr("have them read it to you; it is shown to everybody")},
                      {tr("Counts"), tr("at gates from the next poll on")}});
    askBy(opened, Act::EnrolKey, person, [key] { return QJsonObject{{QStringLiteral("key"), publicKeyText(key)}}; });
    opened->present();
}

// The secret half stays on this machine, encrypted with the passphrase; the room gets the public one.
void GovernanceView::makeOwnKey()
{
    const QString person = session()->person();
    Sheet *opened =
        sheet(tr("Make my key"), tr("Make the key that %1 signs with?").arg(personName(playbook(), person)), tr("Make the key"));
    opened->setFacts({{tr("Passphrase"), tr("%1 characters or more; nobody can restore it").arg(KeyStore::minimumPassphrase)},
                      {tr("Kept"), tr("on this machine, encrypted; the room holds the public half")}});
    QLineEdit *once = opened->askReason(tr("Passphrase"), {}, true), *again = opened->askReason(tr("Once more"), {});
    for (QLineEdit *field : {once, again})
        field->setEchoMode(QLineEdit::Password);
    connect(opened, &Sheet::confirmed, this, [this, person, once, again] {
        const QByteArray passphrase = once->text().toUtf8();
        const bool same = once->text() == again->text();
        once->clear();
        again->clear();
        if (!same)
            return Q_EMIT noticeRequested(tr("The two are not the same; no key was made."));
        beside(
            this,
            [person, passphrase] {
                const SystemClock clock;
                return KeyStore(KeyStore::defaultFolder(), clock).create(person, passphrase);
            },
            [this, person](const Result<NewKey> &made) {
                if (!made)
                    return Q_EMIT noticeRequested(made.error().message);
                ask(Act::EnrolKey, person, {{QStringLiteral("key"), publicKeyText(made->publicKey)}});
            });
    });
    opened->present();
    once->setFocus();
}

} // namespace holdpoint
