#include "ui/widgets/actrow.h"

#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

ActRow::ActRow(bool reasonsBeside, QWidget *parent)
    : QWidget(parent), m_beside(reasonsBeside), m_row(new QHBoxLayout), m_reasons(new PlainLabel({}, Type::Caption, Tone::Ink2))
{
    auto *all = new QBoxLayout(reasonsBeside ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom, this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(reasonsBeside ? 12 : 4);
    m_row->setSpacing(8);
    m_reasons->setWordWrap(true);
    if (reasonsBeside)
        m_reasons->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    all->addLayout(m_row);
    all->addWidget(m_reasons, reasonsBeside ? 1 : 0);
    if (reasonsBeside)
        all->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding)); // without a reason the buttons grow no wider
    m_reasons->hide();
}

QAction *ActRow::add(const QString &name, const QString &text, const QString &key, KeyButton::Size size)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    auto *button = new KeyButton(text, size);
    button->setObjectName(name);
    button->setAccessibleName(text);
    if (!key.isEmpty()) {
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        if (key == QLatin1String("Ctrl+Return"))
            action->setShortcuts({QKeySequence(key), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
        button->setShortcutText(keyText(action->shortcut()));
    }
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [action, button] {
        button->setText(action->text());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
    });
    m_row->addWidget(button);
    m_actions.append(action);
    m_buttons.insert(action, button);
    return action;
}

void ActRow::addStretch()
{
    m_row->addStretch(1);
}

void ActRow::setOff(QAction *action, const QString &why)
{
    action->setEnabled(why.isEmpty());
    action->setToolTip(plainTip(why.isEmpty() ? action->text() : why));
    KeyButton *button = m_buttons.value(action);
    button->setEnabled(action->isEnabled()); // an action that was hidden does not say that it is on again
    button->setToolTip(plainTip(why));
    button->setAccessibleDescription(why);
    m_why[action] = why;
    showReasons();
}

void ActRow::setShown(QAction *action, bool shown)
{
    action->setVisible(shown);
    m_buttons.value(action)->setVisible(shown);
    showReasons();
}

void ActRow::addKeysTo(QWidget *widget) const
{
    widget->addActions(m_actions);
}

// Buttons that are off for the same reason share one sentence.
void ActRow::showReasons()
{
    QStringList reasons;
    QMap<QString, QStringList> names;
    for (QAction *action : std::as_const(m_actions)) {
        const QString why = m_why.value(action);
        if (why.isEmpty() || !action->isVisible())
            continue;
        if (!reasons.contains(why))
            reasons.append(why);
        names[why].append(QString(action->text()).remove(QLatin1Char('&')).remove(QChar(0x2026)));
    }
    QStringList lines;
    const auto shown = std::count_if(m_actions.begin(), m_actions.end(), [](const QAction *action) { return action->isVisible(); });
    for (const QString &why : std::as_const(reasons))
        lines.append(m_beside && shown == 1 ? why : tr("%1 is off: %2").arg(names.value(why).join(tr(", ")), why));
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    m_reasons->setVisible(!lines.isEmpty());
}

} // namespace holdpoint
