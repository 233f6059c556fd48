#include "ui/library/settingssheet.h"

#include "ui/library/personpanel.h"
#include "ui/shell/alarmbell.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

SettingsSheet::SettingsSheet(bool framed, QWidget *window)
    : FramedSheet(tr("Settings"), framed, window), m_name(new QLineEdit), m_role(new QComboBox), m_theme(new QComboBox),
      m_language(new QComboBox), m_sounds(new QCheckBox(tr("Sound alarms until they are acknowledged or silenced")))
{
    setHeading(tr("Settings of this desk"), tr("They belong to whoever sits here. What a rollout does stands in its playbook."));
    const Preferences now = readPreferences();
    m_name->setText(now.self.name);
    m_name->setMaxLength(80);
    fillRoles(m_role, now.self.role);
    for (const auto &[word, title] : QList<std::pair<QString, QString>>{{QStringLiteral("system"), tr("As the system")},
                                                                        {QStringLiteral("light"), tr("Light")},
                                                                        {QStringLiteral("dark"), tr("Dark")},
                                                                        {QStringLiteral("contrast"), tr("High contrast")}})
        m_theme->addItem(title, word);
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(now.theme)));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(qMax(0, m_language->findData(now.language)));
    m_sounds->setChecked(now.sounds);
    build();
    setCommit(tr("Keep the settings"), {});
    connect(this, &FramedSheet::committed, this, [this] {
        const Preferences wanted{{m_name->text().simplified(), m_role->currentData().toString()},
                                 m_theme->currentData().toString(),
                                 m_language->currentData().toString(),
                                 m_sounds->isChecked()};
        keepPreferences(wanted);
        Q_EMIT kept(wanted);
        close();
    });
}

void SettingsSheet::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 120);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const auto &[name, field] : QList<std::pair<QString, QWidget *>>{
             {tr("Your name"), m_name}, {tr("Your role"), m_role}, {tr("Theme"), m_theme}, {tr("Language"), m_language}}) {
        field->setAccessibleName(name);
        grid->addWidget(new PlainLabel(name, Type::Body, Tone::Ink2), at, 0);
        grid->addWidget(field, at++, 1);
    }
    grid->addWidget(new PlainLabel(tr("The language changes when the window is started again."), Type::Caption, Tone::Ink2), at++, 1);
    auto *sounds = new QHBoxLayout;
    sounds->setSpacing(8);
    for (const auto &[priority, title] :
         QList<std::pair<Priority, QString>>{{Priority::P1, tr("Hear P1")}, {Priority::P2, tr("Hear P2")}}) {
        auto *hear = new KeyButton(title);
        hear->setAutoDefault(false);
        connect(hear, &QAbstractButton::clicked, this, [each = priority] { AlarmBell::play(each); });
        sounds->addWidget(hear);
    }
    sounds->addStretch(1);
    grid->addWidget(new PlainLabel(tr("Sounds"), Type::Body, Tone::Ink2), at, 0);
    grid->addWidget(m_sounds, at++, 1);
    grid->addLayout(sounds, at, 1);
    body()->addLayout(grid);
    body()->addStretch(1);
}

void SettingsSheet::ask()
{
    present(m_name);
}

} // namespace holdpoint
