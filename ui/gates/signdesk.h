#pragma once

#include "models/base/clock.h"
#include "models/gates/signrequest.h"
#include "models/people/command.h"
#include "ui/gates/signfacts.h"

#include <QtCore/QObject>

namespace holdpoint {

// Where a sign-off dialog gets what it says and takes what was answered: a room, or a request that came as a file.
class SignDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual SignFacts facts() const = 0;
    virtual bool framed() const { return false; } // a drill or rehearsal
    // The command says `say`, `because` and in a drill `for`; it is signed over this scope.
    virtual void sign(const Command &command, const QByteArray &scope, const QString &passphrase) = 0;

Q_SIGNALS:
    void changed(); // of what facts() tells
    void refused(const QString &command, const QString &why);
    void signedAs(const QString &command, const QString &receipt); // in words
    void gone();
};

class RoomSignDesk : public SignDesk
{
    Q_OBJECT

public:
    RoomSignDesk(RoomSession *session, const QString &gate, QObject *parent = nullptr);
    SignFacts facts() const override { return signFacts(*m_session, m_gate); }
    bool framed() const override;
    void sign(const Command &command, const QByteArray &scope, const QString &passphrase) override;

private:
    void lookForReceipt();
    RoomSession *m_session;
    QString m_gate, m_command; // the one being signed
    qint64 m_before = 0; // seq when it was signed
};

// The signer's own machine: their key, no room. The answer is written beside the request.
class FileSignDesk : public SignDesk
{
    Q_OBJECT

public:
    // `person`: who signs; empty = whoever of those that are asked has a key here.
    FileSignDesk(const SignRequest &request, const QString &file, const QString &person, const Clock &clock, QObject *parent = nullptr);
    SignFacts facts() const override;
    void sign(const Command &command, const QByteArray &scope, const QString &passphrase) override;

private:
    SignRequest m_request;
    QString m_file, m_person;
    QStringList m_here; // persons with a key here
    const Clock &m_clock;
};

} // namespace holdpoint
