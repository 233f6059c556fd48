#include "ui/library/personpanel.h"

#include "models/base/safetext.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

void fillRoles(QComboBox *box, const QString &role)
{
    const QList<std::pair<QString, QString>> roles{{QStringLiteral("incident-commander"), PersonPanel::tr("Commander")},
                                                   {QStringLiteral("rollback-owner"), PersonPanel::tr("Rollback owner")},
                                                   {QStringLiteral("technical-deputy"), PersonPanel::tr("Technical deputy")},
                                                   {QStringLiteral("security-deputy"), PersonPanel::tr("Security deputy")},
                                                   {QStringLiteral("comms-deputy"), PersonPanel::tr("Comms deputy")},
                                                   {QStringLiteral("approver"), PersonPanel::tr("Approver")},
                                                   {QStringLiteral("observer"), PersonPanel::tr("Observer")}};
    for (const auto &[id, title] : roles)
        box->addItem(title, id);
    box->setCurrentIndex(qMax(0, box->findData(role)));
}

PersonPanel::PersonPanel(QWidget *parent) : Panel(tr("Who are you?"), parent), m_name(new QLineEdit), m_role(new QComboBox)
{
    const Self self = readSelf();
    auto *words =
        new PlainLabel(tr("Asked once. A room whose playbook knows the name opens with it; any other asks."), Type::Body, Tone::Ink2);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_name->setMaxLength(80);
    m_name->setAccessibleName(tr("Name"));
    m_name->setText(self.name);
    m_role->setAccessibleName(tr("Role"));
    fillRoles(m_role, self.role);
    auto *keepButton = new KeyButton(tr("Keep"));
    auto *later = new KeyButton(tr("Later"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(new PlainLabel(tr("Name"), Type::Body, Tone::Ink2), 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 3);
    grid->addWidget(new PlainLabel(tr("Role"), Type::Body, Tone::Ink2), 1, 0);
    grid->addWidget(m_role, 1, 1, 1, 3);
    grid->addWidget(keepButton, 2, 1);
    grid->addWidget(later, 2, 2);
    grid->setColumnMinimumWidth(0, 48);
    grid->setColumnStretch(3, 1);
    body()->addLayout(grid);
    body()->addStretch(1);
    setFocusProxy(m_name);
    connect(keepButton, &QAbstractButton::clicked, this, &PersonPanel::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &PersonPanel::keep);
    connect(later, &QAbstractButton::clicked, this, [this] { hide(); });
}

void PersonPanel::keep()
{
    const QString name = displayText(m_name->text().trimmed(), 80);
    keepSelf({name, m_role->currentData().toString()});
    Q_EMIT kept(name);
}

} // namespace holdpoint
