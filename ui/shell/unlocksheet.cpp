#include "ui/shell/unlocksheet.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

UnlockSheet::UnlockSheet(RoomSession *session, QWidget *window)
    : FramedSheet(tr("Unlock"), session->rollout().mode != Mode::Live, window), m_session(session), m_passphrase(new QLineEdit),
      m_error(wrapped(Type::Caption)), m_asksPassphrase(session->unlocksByPassphrase())
{
    const QString name = displayText(personName(*session->rollout().playbook, session->person()), 60);
    setHeading(tr("Are you %1?").arg(name),
               m_asksPassphrase ? tr("Nobody touched this window for ten minutes, or the machine slept.")
                                : tr("There is no key of %1 on this machine, so nothing is proved by unlocking.").arg(name));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *label = new PlainLabel(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setMaxLength(1000);
    m_passphrase->setMinimumHeight(36);
    row->addWidget(label);
    row->addWidget(m_passphrase, 1);
    body()->addLayout(row);
    body()->addWidget(m_error);
    label->setVisible(m_asksPassphrase);
    m_passphrase->setVisible(m_asksPassphrase);
    m_error->hide();
    setCommit(tr("Unlock"), {});
    connect(this, &FramedSheet::committed, this, &UnlockSheet::tryIt);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockSheet::tryIt);
    connect(session, &RoomSession::unlocked, this, [this](bool done, const Error &why) { answer(done, why.message); });
    connect(session, &QObject::destroyed, this, &QDialog::close);
}

void UnlockSheet::ask()
{
    present(m_asksPassphrase ? static_cast<QWidget *>(m_passphrase) : this);
}

void UnlockSheet::tryIt()
{
    if (m_asksPassphrase && m_passphrase->text().isEmpty())
        return;
    setCommit(tr("Unlock"), tr("Looking, about a second…"));
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_session->unlock(passphrase);
}

void UnlockSheet::answer(bool done, const QString &why)
{
    if (done) {
        close();
        return;
    }
    setCommit(tr("Unlock"), {});
    m_error->setText(tr("Not unlocked: %1").arg(why));
    m_error->show();
    m_passphrase->setFocus();
}

} // namespace holdpoint
