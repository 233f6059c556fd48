#include "ui/gates/signdialog.h"

#include "models/base/ids.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace holdpoint {

void SignDialog::refresh()
{
    if (m_done || m_signing)
        return;
    m_facts = m_desk->facts();
    m_question->setText(m_facts.question);
    m_as->setText(tr("You sign as %1. Poll closes in %2.").arg(m_facts.signsAs, m_facts.closes));
    m_changed->setText(m_facts.changed);
    m_changed->setVisible(!m_facts.changed.isEmpty());
    m_go->setText(m_facts.go);
    m_noGo->setText(m_facts.noGo);
    m_data->setText(m_facts.data);
    m_others->setText(m_facts.others.isEmpty() ? tr("What others said stands in the room.") : tr("Others: %1").arg(m_facts.others));
    setAccessibleDescription(m_facts.question);
    showChecks();
    updateButton();
}

void SignDialog::showChecks()
{
    m_checks->setRows(m_showAll ? m_facts.checks : m_facts.checks.mid(0, m_facts.own));
    const auto count = m_facts.checks.size();
    m_all->setVisible(count > m_facts.own);
    m_all->setText(m_showAll ? tr("Show fewer") : tr("Show all %1").arg(count));
}

QString SignDialog::answer() const
{
    if (m_goChoice->isChecked())
        return QStringLiteral("go");
    if (m_conditionChoice->isChecked())
        return QStringLiteral("go-with-condition");
    return m_noGoChoice->isChecked() ? QStringLiteral("no-go") : QString();
}

QString SignDialog::because() const
{
    if (m_conditionChoice->isChecked())
        return m_condition->text().trimmed();
    return m_noGoChoice->isChecked() ? m_reason->text().trimmed() : QString();
}

QString SignDialog::whyNot() const
{
    if (!m_facts.missing.isEmpty())
        return m_facts.missing;
    if (answer().isEmpty())
        return tr("Choose an answer.");
    if (answer() != QLatin1String("go") && because().isEmpty())
        return m_noGoChoice->isChecked() ? tr("A NO-GO needs its reason.") : tr("A condition needs its words.");
    return !m_facts.simulated && m_passphrase->text().isEmpty() ? tr("Type your passphrase.") : QString();
}

void SignDialog::updateButton()
{
    const QString chosen = answer();
    const QString verb = m_facts.simulated ? tr("Record SIM %1") : tr("Sign %1");
    m_sign->setText(chosen.isEmpty() ? (m_facts.simulated ? tr("Record") : tr("Sign")) : verb.arg(answerTitle(chosen)));
    const QString why = whyNot();
    m_sign->setEnabled(why.isEmpty());
    m_sign->setAccessibleDescription(why);
    m_error->setText(why);
}

void SignDialog::commit()
{
    if (m_done) {
        QApplication::clipboard()->setText(m_receipt->text());
        return;
    }
    if (m_signing || !whyNot().isEmpty())
        return;
    m_signing = true;
    m_sign->setEnabled(false);
    m_error->setText(m_facts.simulated ? tr("Recording…") : tr("Signing, about a second…"));
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_command = newId();
    Command command{m_command, Act::SignOff, {}, m_facts.gate, {{QStringLiteral("say"), answer()}}};
    if (!because().isEmpty() || m_facts.simulated)
        command.args.insert(QStringLiteral("because"), because());
    if (m_facts.simulated)
        command.args.insert(QStringLiteral("for"), m_facts.person);
    m_desk->sign(command, m_facts.scope, passphrase);
}

void SignDialog::showRefusal(const QString &why)
{
    m_signing = false;
    refresh();
    m_error->setText(tr("Not recorded: %1").arg(why));
    m_passphrase->setFocus();
}

void SignDialog::showReceipt(const QString &receipt)
{
    m_done = true;
    m_signing = false;
    m_answers->hide();
    m_error->hide();
    m_passphrase->hide();
    m_passphraseLabel->hide();
    m_receipt->setText(receipt);
    m_receipt->show();
    m_cancel->setText(tr("Close"));
    m_sign->setText(tr("Copy receipt"));
    m_sign->setEnabled(true);
    m_cancel->setFocus();
}

void SignDialog::present()
{
    show();
    raise();
    activateWindow();
    m_goChoice->setFocus(Qt::TabFocusReason);
}

void SignDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        return commit();
    if (enter) // a plain Enter never signs
        return event->accept();
    // The letters of the answers, while a choice has the focus.
    const bool onChoice = qobject_cast<QRadioButton *>(focusWidget()) != nullptr;
    if (onChoice && event->key() == Qt::Key_G)
        return m_goChoice->setChecked(true);
    if (onChoice && event->key() == Qt::Key_N)
        return m_noGoChoice->setChecked(true);
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace holdpoint
