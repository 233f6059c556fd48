#include "ui/shell/sheet.h"

#include "ui/widgets/drillframe.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace holdpoint {

namespace {

constexpr int captionWidth = 140;

QWidget *parentFor(QWidget *window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : window;
}

bool comesLater(const QComboBox *choice)
{
    return choice && choice->count() > 0 && choice->currentData().toString().isEmpty();
}

} // namespace

Sheet::Sheet(const QString &title, bool framed, QWidget *window)
    : QDialog(parentFor(window)), m_body(new QVBoxLayout), m_question(new PlainLabel({}, Type::Tier1)), m_codeLabel(new PlainLabel),
      m_facts(new KeyValueList(captionWidth)), m_code(new QLineEdit), m_cancel(new KeyButton(tr("Cancel"), KeyButton::Primary)),
      m_commit(new KeyButton({}, KeyButton::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setWindowTitle(title);
    setMinimumWidth(640);
    setMaximumWidth(640 + 2 * DrillFrame::width);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new DrillFrame;
    auto *content = new Ground;
    content->setLayout(m_body);
    m_body->setContentsMargins(20, 16, 20, 16);
    m_body->setSpacing(12);
    frame->setContent(content);
    frame->setFramed(framed);
    outer->addWidget(frame);

    m_question->setWordWrap(true);
    m_body->addWidget(m_question);
    m_body->addWidget(m_facts);
    m_facts->hide();
    m_code->setAccessibleName(tr("Code"));
    m_code->setMaxLength(2);
    m_code->setFixedWidth(72);
    m_code->setFixedHeight(qMax(36, lineHeight(Type::Tier1) + 10));
    m_code->setFont(typeFont(Type::Tier1));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_codeLabel);
    row->addWidget(m_code);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_commit);
    m_body->addLayout(row);
    m_codeLabel->hide();
    m_code->hide();
    m_cancel->setShortcutText(tr("Esc"));
    m_commit->setShortcutText(tr("Ctrl+Enter"));
    m_commit->setAccent(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_commit, &QPushButton::clicked, this, &Sheet::commit);
    connect(m_code, &QLineEdit::textChanged, this, &Sheet::updateCommit);
}

void Sheet::setQuestion(const QString &question)
{
    m_question->setText(question);
    setAccessibleDescription(question);
}

void Sheet::setFacts(const QList<KeyValue> &facts)
{
    m_facts->setPairs(facts);
    m_facts->setVisible(!facts.isEmpty());
}

void Sheet::setButton(const QString &text)
{
    m_commit->setText(text);
}

void Sheet::askCode(const QString &code)
{
    m_expected = code;
    m_codeLabel->setText(tr("Type %1, then Enter").arg(code));
    m_code->setAccessibleDescription(m_codeLabel->text());
    m_codeLabel->show();
    m_code->show();
    m_commit->setShortcutText(tr("Enter"));
    updateCommit();
}

// Off until everything that was asked for is there.
void Sheet::updateCommit()
{
    bool whole = m_expected.isEmpty() || m_code->text().compare(m_expected, Qt::CaseInsensitive) == 0;
    whole = whole && (!m_reason || m_reason->text().simplified().size() >= m_shortestReason);
    whole = whole && std::all_of(m_needed.begin(), m_needed.end(), [](const auto &filled) { return filled(); });
    for (const SignerRow &each : std::as_const(m_signers))
        whole = whole && (comesLater(each.choice) || !each.passphrase->text().isEmpty());
    m_commit->setEnabled(whole);
}

void Sheet::addRow(const QString &label, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *words = wrapped(Type::Body, Tone::Ink2);
    words->setText(label);
    words->setFixedWidth(captionWidth); // long ones take two lines: every field begins at one x
    field->setAccessibleName(label);
    field->setMinimumHeight(32);
    row->addWidget(words, 0, qobject_cast<QPlainTextEdit *>(field) ? Qt::AlignTop : Qt::Alignment());
    row->addWidget(field, 1);
    m_body->insertLayout(m_body->count() - 1, row);
}

QLineEdit *Sheet::askReason(const QString &label, const QString &suggestion, bool needed)
{
    auto *field = new QLineEdit(suggestion);
    field->setMaxLength(500);
    addRow(label, field);
    if (needed) {
        m_reason = field;
        m_shortestReason = 1;
        m_needed.append([field] { return !field->text().trimmed().isEmpty(); });
        connect(field, &QLineEdit::textChanged, this, &Sheet::updateCommit);
        updateCommit();
    }
    return field;
}

void Sheet::needReason(int shortest)
{
    if (!m_reason)
        askReason(tr("Because"), {}, true);
    m_shortestReason = shortest;
    m_reason->setPlaceholderText(tr("at least %1 characters").arg(shortest));
    updateCommit();
}

QString Sheet::reason() const
{
    return m_reason ? m_reason->text().simplified() : QString();
}

QPlainTextEdit *Sheet::askLines(const QString &label, int lines, bool needed)
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines * lineHeight(Type::Body) + 14);
    addRow(label, field);
    if (needed) {
        m_needed.append([field] { return !field->toPlainText().trimmed().isEmpty(); });
        connect(field, &QPlainTextEdit::textChanged, this, &Sheet::updateCommit);
        updateCommit();
    }
    return field;
}

QComboBox *Sheet::askChoice(const QString &label, const QList<Choice> &choices)
{
    auto *box = new QComboBox;
    for (const Choice &each : choices)
        box->addItem(each.name, each.person);
    addRow(label, box);
    return box;
}

QLineEdit *Sheet::addPassphrase(const QString &label)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(1000);
    addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &Sheet::updateCommit);
    return field;
}

void Sheet::askSigners(const Choice &actor, const QList<QList<Choice>> &others, bool mayWait)
{
    m_signers.append({actor.person, nullptr, addPassphrase(tr("Passphrase of %1").arg(actor.name))});
    for (const QList<Choice> &list : others) {
        auto *choice = askChoice(tr("Second person"), list);
        if (mayWait && others.size() == 1)
            choice->addItem(tr("Somebody of these later, on their own machine"), QString());
        m_signers.append({{}, choice, addPassphrase(tr("Their passphrase"))});
        connect(choice, &QComboBox::currentIndexChanged, this, &Sheet::chooseSecond);
    }
    chooseSecond();
}

// Whoever signs later types nothing here.
void Sheet::chooseSecond()
{
    for (const SignerRow &each : std::as_const(m_signers)) {
        if (each.choice)
            each.passphrase->setEnabled(!comesLater(each.choice));
        if (comesLater(each.choice))
            each.passphrase->clear();
    }
    updateCommit();
}

QList<Signer> Sheet::signers() const
{
    QList<Signer> all;
    for (const SignerRow &each : m_signers)
        if (!comesLater(each.choice))
            all.append({each.choice ? each.choice->currentData().toString() : each.person, each.passphrase->text()});
    return all;
}

bool Sheet::leftOpen() const
{
    return std::any_of(m_signers.begin(), m_signers.end(), [](const SignerRow &each) { return comesLater(each.choice); });
}

void Sheet::setRunbooks(const QStringList &choices, const QString &chosen)
{
    m_choices = choices;
    m_choice = chosen;
}

void Sheet::present()
{
    ensurePolished();
    layout()->activate();
    const int wide = qMax(width(), minimumWidth());
    resize(wide, layout()->totalHeightForWidth(wide)); // words that wrap need no more lines than they have
    show();
    raise();
    activateWindow();
    QApplication::setActiveWindow(this);
    if (m_expected.isEmpty())
        m_cancel->setFocus();
    else
        m_code->setFocus();
}

void Sheet::commit()
{
    if (m_done || !m_commit->isEnabled())
        return;
    m_done = true;
    Q_EMIT confirmed();
    close();
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_code->hasFocus() || (event->modifiers() & Qt::ControlModifier)))
        return commit();
    // Enter on the plain sheet presses the button that has the focus, which at first is Cancel.
    if (enter && m_commit->hasFocus())
        return commit();
    if (enter && m_cancel->hasFocus()) {
        close();
        return;
    }
    const bool down = event->key() == Qt::Key_Down;
    if ((down || event->key() == Qt::Key_Up) && m_choices.size() > 1) {
        const qsizetype at = m_choices.indexOf(m_choice) + (down ? 1 : m_choices.size() - 1);
        m_choice = m_choices.at(at % m_choices.size());
        return Q_EMIT runbookChosen(m_choice);
    }
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace holdpoint
