#include "ui/gates/signdialog.h"

#include "models/base/ids.h"
#include "models/people/peoplerules.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace holdpoint {

namespace {

constexpr int sheetWidth = 640;
constexpr int padding = 20;

PlainLabel *wrapped(Type type = Type::Body, Tone tone = Tone::Ink)
{
    auto *label = new PlainLabel({}, type, tone);
    label->setWordWrap(true);
    return label;
}

QWidget *hairline()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

QVBoxLayout *section(QVBoxLayout *into, bool lineAbove = true)
{
    if (lineAbove)
        into->addWidget(hairline());
    auto *box = new QVBoxLayout;
    box->setContentsMargins(padding, 12, padding, 12);
    box->setSpacing(4);
    into->addLayout(box);
    return box;
}

} // namespace

SignDialog::SignDialog(RoomSession *session, const QString &gate, QWidget *window)
    : QDialog(window), m_session(session), m_facts(signFacts(*session, gate)), m_question(wrapped(Type::Tier1)), m_as(wrapped()),
      m_changed(wrapped()), m_go(wrapped()), m_noGo(wrapped()), m_data(new PlainLabel({}, Type::Caption, Tone::Ink2)), m_others(wrapped()),
      m_error(wrapped(Type::Caption)), m_receipt(wrapped()), m_checks(new RowsModel(checkColumns(), this)),
      m_table(new TableView(tr("Your checks"))), m_all(new KeyButton({})), m_cancel(new KeyButton(tr("Cancel"), KeyButton::Primary)),
      m_sign(new KeyButton(tr("Sign"), KeyButton::Primary)), m_goChoice(new QRadioButton(tr("GO"))),
      m_conditionChoice(new QRadioButton(tr("GO with condition"))), m_noGoChoice(new QRadioButton(tr("NO-GO, because"))),
      m_condition(new QLineEdit), m_reason(new QLineEdit), m_passphrase(new QLineEdit), m_passphraseLabel(new PlainLabel(tr("Passphrase")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    const bool framed = session->rollout().mode != Mode::Live;
    const QString title = tr("Sign gate %1").arg(m_facts.label);
    setWindowTitle(m_facts.simulated ? tr("[DRILL] %1").arg(title) : title);
    build(framed);
    connect(session, &RoomSession::rolloutChanged, this, [this] {
        lookForReceipt();
        refresh();
    });
    connect(session, &RoomSession::acted, this, &SignDialog::took);
    connect(session, &QObject::destroyed, this, &QDialog::reject);
    connect(session, &RoomSession::metricsChanged, this, &SignDialog::refresh);
    connect(session, &RoomSession::surroundingsChanged, this, &SignDialog::refresh);
    refresh();
}

SignDialog::~SignDialog() = default;

void SignDialog::build(bool framed)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSizeConstraint(QLayout::SetFixedSize);
    auto *frame = new DrillFrame;
    auto *content = new QWidget;
    content->setFixedWidth(sheetWidth);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    frame->setContent(content);
    frame->setFramed(framed);
    outer->addWidget(frame);

    QVBoxLayout *question = section(all, false);
    question->addWidget(m_question);
    question->addWidget(m_as);
    question->addWidget(m_changed);
    auto *consequence = new QGridLayout;
    consequence->setColumnMinimumWidth(0, 84);
    consequence->setColumnStretch(1, 1);
    auto *go = new PlainLabel(tr("If GO")), *noGo = new PlainLabel(tr("If NO-GO"));
    go->setStrong(true);
    noGo->setStrong(true);
    consequence->addWidget(go, 0, 0, Qt::AlignTop);
    consequence->addWidget(m_go, 0, 1);
    consequence->addWidget(noGo, 1, 0, Qt::AlignTop);
    consequence->addWidget(m_noGo, 1, 1);
    section(all)->addLayout(consequence);
    QVBoxLayout *checks = section(all);
    m_table->setRowsModel(m_checks);
    m_table->setFitted(true);
    checks->addWidget(m_table);
    auto *under = new QHBoxLayout;
    under->addWidget(m_data, 1);
    under->addWidget(m_all);
    checks->addLayout(under);
    section(all)->addWidget(m_others);
    m_answers = makeAnswers();
    QVBoxLayout *answers = section(all);
    answers->addWidget(m_answers);
    answers->addWidget(m_receipt);
    answers->addWidget(m_error);
    m_receipt->hide();
    section(all)->addWidget(makeFoot());
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        showChecks();
    });
}

QWidget *SignDialog::makeAnswers()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    auto *group = new QButtonGroup(this);
    for (QRadioButton *choice : {m_goChoice, m_conditionChoice, m_noGoChoice}) {
        group->addButton(choice);
        connect(choice, &QRadioButton::toggled, this, &SignDialog::updateButton);
    }
    m_condition->setAccessibleName(tr("Condition"));
    m_reason->setAccessibleName(tr("Reason of the NO-GO"));
    for (QLineEdit *field : {m_condition, m_reason}) {
        field->setMaxLength(2000);
        field->setMinimumHeight(32);
        connect(field, &QLineEdit::textChanged, this, &SignDialog::updateButton);
    }
    // Writing into a field is choosing its answer; choosing is not writing.
    connect(m_condition, &QLineEdit::textEdited, m_conditionChoice, [this] { m_conditionChoice->setChecked(true); });
    connect(m_reason, &QLineEdit::textEdited, m_noGoChoice, [this] { m_noGoChoice->setChecked(true); });
    grid->addWidget(m_goChoice, 0, 0);
    grid->addWidget(m_conditionChoice, 1, 0);
    grid->addWidget(m_condition, 1, 1);
    grid->addWidget(m_noGoChoice, 2, 0);
    grid->addWidget(m_reason, 2, 1);
    grid->setColumnMinimumWidth(0, 164);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *SignDialog::makeFoot()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setFixedSize(176, 36);
    m_passphrase->setMaxLength(1000);
    m_cancel->setShortcutText(tr("Esc"));
    m_sign->setShortcutText(tr("Ctrl+Enter"));
    m_sign->setAccent(true);
    row->addWidget(m_passphraseLabel);
    row->addWidget(m_passphrase);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_sign);
    if (m_facts.simulated) {
        m_passphrase->hide();
        m_passphraseLabel->setText(tr("SIM: recorded unsigned"));
    }
    connect(m_passphrase, &QLineEdit::textChanged, this, &SignDialog::updateButton);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_sign, &QPushButton::clicked, this, &SignDialog::commit);
    return box;
}

void SignDialog::refresh()
{
    if (m_done || m_signing)
        return;
    m_facts = signFacts(*m_session, m_facts.gate);
    m_question->setText(m_facts.question);
    m_as->setText(tr("You sign as %1. Poll closes in %2.").arg(m_facts.signsAs, m_facts.closes));
    m_changed->setText(m_facts.changed);
    m_changed->setVisible(!m_facts.changed.isEmpty());
    m_go->setText(m_facts.go);
    m_noGo->setText(m_facts.noGo);
    m_data->setText(m_facts.data);
    m_others->setText(tr("Others: %1").arg(m_facts.others));
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
    m_signed = answer();
    m_before = m_session->rollout().seq;
    m_sign->setEnabled(false);
    m_error->setText(m_facts.simulated ? tr("Recording…") : tr("Signing, about a second…"));
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    if (m_facts.simulated) {
        m_session->act(
            {newId(),
             Act::SignOff,
             m_session->person(),
             m_facts.gate,
             {{QStringLiteral("say"), answer()}, {QStringLiteral("because"), because()}, {QStringLiteral("for"), m_facts.person}},
             {}});
        return;
    }
    m_session->sign(m_facts.gate, m_facts.scope, answer(), because(), passphrase);
}

void SignDialog::took(const ActResult &result)
{
    if (!m_signing || m_done)
        return;
    if (result.accepted)
        return lookForReceipt();
    m_signing = false;
    refresh();
    m_error->setText(tr("Not recorded: %1").arg(result.refused.message));
    m_passphrase->setFocus();
}

// The event is the proof that it was recorded: nothing is called signed before it is there.
void SignDialog::lookForReceipt()
{
    if (!m_signing || m_done)
        return;
    const QList<Event> &events = m_session->events();
    for (auto it = events.rbegin(); it != events.rend() && it->seq > m_before; ++it) {
        const bool own = it->actor == m_session->person() || it->body[u"person"].toString() == m_facts.person;
        if (it->kind == QLatin1String("signoff.given") && it->subject == m_facts.gate && own)
            return showReceipt(*it);
    }
}

void SignDialog::showReceipt(const Event &event)
{
    m_done = true;
    m_signing = false;
    m_answers->hide();
    m_error->hide();
    m_passphrase->hide();
    m_passphraseLabel->hide();
    m_receipt->setText(tr("%1 recorded for gate %2 at %3 UTC by %4. Receipt #%5 %6")
                           .arg((m_facts.simulated ? tr("SIM %1") : tr("%1")).arg(answerTitle(m_signed)), m_facts.label, clockOf(event.at),
                                personName(*m_session->rollout().playbook, m_facts.person))
                           .arg(event.seq)
                           .arg(QString::fromLatin1(event.hash.left(8).toHex())));
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
