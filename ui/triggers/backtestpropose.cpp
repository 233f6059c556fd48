#include "models/base/files.h"
#include "models/room/roomfolder.h"
#include "models/triggers/learning.h"
#include "models/triggers/proposal.h"
#include "ui/shell/sheet.h"
#include "ui/triggers/backtestrows.h"
#include "ui/triggers/backtestview.h"
#include "ui/triggers/dryfirewords.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

void BacktestView::propose()
{
    const QString trigger = chosen();
    const QString pinned = RoomFolder(session()->room()).playbookFile(rollout().revision);
    const auto yaml = readFile(pinned, 16 << 20);
    const QString name = m_playbook->id + QStringLiteral(".yaml");
    const auto diff = yaml ? proposedText(*yaml, name, QFileInfo(pinned).absolutePath(), trigger, changes())
                           : Result<ProposedText>(tl::unexpected<Error>(yaml.error()));
    if (!diff)
        return Q_EMIT noticeRequested(diff.error().message);
    const QString note = proposalNote(*m_playbook, trigger, changes(), *m_tuning, !incidents().isEmpty());
    const QList<FieldChange> changed = changes();
    Sheet *opened = sheet(tr("Propose"), tr("Propose this change? The live trigger stays as it is until a revision is loaded."),
                          tr("Propose this change"));
    opened->setFacts({{tr("Change"), inWords(changed)}, {tr("Back-test"), note}});
    QLineEdit *reason = opened->askReason(tr("Because"), tr("the back-test"), true);
    connect(opened, &Sheet::confirmed, this, [this, text = diff->diff, note, trigger, changed, reason] {
        ask(Act::Propose, trigger,
            {{QStringLiteral("changes"), changesJson(changed)},
             {QStringLiteral("because"), reason->text()},
             {QStringLiteral("evidence"), note}});
        saveDifference(text, trigger);
    });
    opened->present();
    reason->setFocus();
}

// For those who keep the playbook in their own repository.
void BacktestView::saveDifference(const QString &text, const QString &trigger)
{
    auto *dialog = new QFileDialog(this, tr("Save the proposed change"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Difference (*.patch)")});
    dialog->setDefaultSuffix(QStringLiteral("patch"));
    dialog->selectFile(QStringLiteral("%1-%2.patch").arg(m_playbook->id, trigger));
    connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString &file) {
        QSaveFile out(file);
        const QByteArray bytes = text.toUtf8();
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return Q_EMIT noticeRequested(tr("%1 could not be written: %2").arg(file, out.errorString()));
        Q_EMIT noticeRequested(tr("Saved as %1. The live trigger stays as it is until the playbook is revised.").arg(file));
    });
    dialog->open();
}

// Those of the file, and those that people labelled in this room.
QList<IncidentWindow> BacktestView::incidents() const
{
    return isOpen() ? m_incidents + incidentsOf(rollout().triggers, chosen()) : m_incidents;
}

} // namespace holdpoint
