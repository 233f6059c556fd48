// What the sign-off dialog is made of.
#include "ui/gates/signdialog.h"

#include "ui/widgets/drillframe.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace holdpoint {

namespace {

constexpr int sheetWidth = 640;
constexpr int padding = 20;

QVBoxLayout *section(QVBoxLayout *into, bool lineAbove = true)
{
    if (lineAbove)
        into->addWidget(new Hairline);
    auto *box = new QVBoxLayout;
    box->setContentsMargins(padding, 12, padding, 12);
    box->setSpacing(4);
    into->addLayout(box);
    return box;
}

} // namespace

SignDialog::SignDialog(std::unique_ptr<SignDesk> desk, QWidget *window)
    : QDialog(window), m_desk(std::move(desk)), m_facts(m_desk->facts()), m_question(wrapped(Type::Tier1)), m_as(wrapped()),
      m_changed(wrapped()), m_go(wrapped()), m_noGo(wrapped()), m_data(new PlainLabel({}, Type::Caption, Tone::Ink2)), m_others(wrapped()),
      m_error(wrapped(Type::Caption)), m_receipt(wrapped()), m_checks(new RowsModel(checkColumns(), this)),
      m_table(new TableView(tr("Your checks"))), m_all(new KeyButton({})), m_cancel(new KeyButton(tr("Cancel"), KeyButton::Primary)),
      m_sign(new KeyButton(tr("Sign"), KeyButton::Primary)), m_goChoice(new QRadioButton(tr("GO"))),
      m_conditionChoice(new QRadioButton(tr("GO with condition"))), m_noGoChoice(new QRadioButton(tr("NO-GO, because"))),
      m_condition(new QLineEdit), m_reason(new QLineEdit), m_passphrase(new QLineEdit), m_passphraseLabel(new PlainLabel(tr("Passphrase")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    const QString title = tr("Sign gate %1").arg(m_facts.label);
    setWindowTitle(m_facts.simulated ? tr("[DRILL] %1").arg(title) : title);
    build(m_desk->framed());
    connect(m_desk.get(), &SignDesk::changed, this, &SignDialog::refresh);
    connect(m_desk.get(), &SignDesk::gone, this, &QDialog::reject);
    connect(m_desk.get(), &SignDesk::refused, this, [this](const QString &command, const QString &why) {
        if (m_signing && command == m_command)
            showRefusal(why);
    });
    connect(m_desk.get(), &SignDesk::signedAs, this, [this](const QString &command, const QString &receipt) {
        if (m_signing && command == m_command)
            showReceipt(receipt);
    });
    refresh();
}

SignDialog::~SignDialog() = default;

void SignDialog::build(bool framed)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSizeConstraint(QLayout::SetFixedSize);
    auto *frame = new DrillFrame;
    auto *content = new Ground;
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

} // namespace holdpoint
