#include "models/base/safetext.h"
#include "models/playbook/loader.h"
#include "models/room/revision.h"
#include "ui/plan/planview.h"
#include "ui/plan/revisionsheet.h"
#include "ui/shell/sheet.h"

#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

namespace holdpoint {

void PlanView::chooseRevision()
{
    auto *dialog = new QFileDialog(this, tr("Next revision of the playbook"), playbook().folder, tr("Playbooks (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanView::reviseFrom);
    dialog->open();
}

// Read on another thread; asked when it has been.
void PlanView::reviseFrom(const QString &file)
{
    QThreadPool::globalInstance()->start([self = QPointer<PlanView>(this), file] {
        auto loaded = std::make_shared<LoadResult>(loadPlaybook(file));
        QMetaObject::invokeMethod(
            qApp,
            [self, loaded] {
                if (self)
                    self->askRevision(*loaded);
            },
            Qt::QueuedConnection);
    });
}

void PlanView::askRevision(const LoadResult &loaded)
{
    if (!isOpen())
        return;
    if (!loaded.playbook) {
        const auto wrong = std::find_if(loaded.problems.begin(), loaded.problems.end(),
                                        [](const Problem &each) { return each.severity == Problem::Severity::Error; });
        const QString what = wrong == loaded.problems.end() ? tr("it could not be read")
                                                            : tr("line %1: %2").arg(wrong->line).arg(displayText(wrong->message, 200));
        return Q_EMIT noticeRequested(tr("That is no playbook that could be loaded: %1").arg(what));
    }
    const auto next = std::make_shared<const Playbook>(*loaded.playbook);
    const QString me = session()->person();
    const auto refused =
        decideRevision(rollout(), revisionCommand(rollout(), *next, me, QStringLiteral("asked beforehand")), context(), *next);
    if (!refused && refused.error().code != QLatin1String("second-needed"))
        return Q_EMIT noticeRequested(refused.error().message);
    Sheet *opened = sheet(tr("Revise"), tr("Load revision %1 of the plan?").arg(rollout().revision + 1),
                          tr("Load revision %1").arg(rollout().revision + 1));
    askRevisionIn(opened, session(), next, context());
}

} // namespace holdpoint
