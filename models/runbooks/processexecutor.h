#pragma once

#include "models/base/secrets.h"
#include "models/runbooks/executor.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace holdpoint {

// Acts through holdpoint-runner: one process an attempt, in a session of its own, that outlives the engine. Secrets are
// resolved when they are needed and reach the runner through a pipe.
class ProcessExecutor final : public Executor
{
    Q_OBJECT

public:
    using SecretSource = std::function<Result<QByteArray>(const QString &reference)>;
    ProcessExecutor(
        const QString &roomFolder, const QString &runner,
        SecretSource secrets = [](const QString &reference) { return resolveSecret(reference); }, QObject *parent = nullptr);

    Result<QString> arm(const Action &action, const QString &folder) override;
    Result<Prepared> prepare(const AttemptSpec &spec) override;
    void launch(const AttemptSpec &spec) override;
    Found find(const AttemptId &id, const QString &spec) override;
    void attach(const AttemptId &id) override;
    void cancel(const AttemptId &id) override;
    void look(const Look &look, std::function<void(const AttemptResult &)> done) override;
    QString outputTail(const AttemptId &id, int lines) const override;

private:
    void removeForgottenLooks();
    Result<QByteArray> secretsFor(const Action &action) const;
    void watch(const AttemptId &id, int pid);
    void settle(const AttemptId &id);
    void settleAll();
    void finishLater(const AttemptId &id, const AttemptResult &result);
    QString folderOf(const AttemptId &id) const;

    QString m_room, m_runner;
    SecretSource m_secrets;
    QSet<AttemptId> m_watched;
    bool m_looked = false; // this process has asked for a whole output
    QTimer m_poll; // for those that are not our children
};

} // namespace holdpoint
