#include "ui/plan/revisionsheet.h"

#include "ui/plan/revisionfacts.h"
#include "ui/shell/sheet.h"
#include "ui/shell/signedact.h"
#include "ui/widgets/words.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

void askRevisionIn(Sheet *sheet, RoomSession *session, const std::shared_ptr<const Playbook> &next, const Context &context,
                   const QString &suggested)
{
    const QString me = session->person();
    sheet->setFacts(revisionFacts(revisionDifference(session->rollout(), next, me, context)));
    QLineEdit *reason = sheet->askReason(tr("Because"), suggested, true);
    askSigners(*session, sheet, revisionCommand(session->rollout(), *next, me, {}), false); // the file is here: both sign here
    reason->setPlaceholderText(tr("what changed: conditions, regulation, what customers said"));
    QObject::connect(sheet, &Sheet::confirmed, sheet, [sheet, session = QPointer<RoomSession>(session), next, me, reason] {
        if (session && session->rollout().playbook)
            session->revise(revisionCommand(session->rollout(), *next, me, reason->text()), next, sheet->signers());
    });
    sheet->present();
    reason->setFocus();
}

} // namespace holdpoint
