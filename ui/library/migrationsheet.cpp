#include "ui/library/migrationsheet.h"

#include "models/base/safetext.h"
#include "models/journal/opening.h"
#include "models/room/aside.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

namespace holdpoint {

MigrationSheet::MigrationSheet(const QString &room, const MigrationPlan &plan, const Clock &clock, QWidget *window, Schema schema)
    : FramedSheet(tr("Room of an older Holdpoint"), false, window), m_room(room), m_clock(clock), m_schema(schema),
      m_progress(new QProgressBar), m_result(wrapped(Type::Body, Tone::Fire))
{
    setHeading(
        tr("Bring the store of %1 from schema %2 to %3?").arg(displayText(QFileInfo(room).fileName(), 60)).arg(plan.from).arg(plan.to),
        tr("Until then this room can only be read. Afterwards an older Holdpoint cannot open it any more, only the backup."));
    auto *facts = new KeyValueList(140);
    facts->setPairs({{tr("Room"), displayText(room, 200)},
                     {tr("Events"), tr("%1, none of them is changed").arg(groupedNumber(plan.events))},
                     {tr("Backup first"),
                      tr("%1 beside it, opened and verified before anything is done")
                          .arg(QLocale().formattedDataSize(plan.bytes, 1, QLocale::DataSizeSIFormat))},
                     {tr("Takes"),
                      tr("about %n s; nobody else may act in the room meanwhile", nullptr,
                         static_cast<int>(std::chrono::ceil<std::chrono::seconds>(plan.expected).count()))},
                     {tr("If it is cut off"), tr("the store is of the old schema or of the new one, never between")}});
    body()->addWidget(facts);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    body()->addWidget(m_progress);
    body()->addWidget(m_result);
    body()->addStretch(1);
    setCommit(tr("Back up and migrate"), {});
    connect(this, &FramedSheet::committed, this, &MigrationSheet::migrate);
}

void MigrationSheet::ask()
{
    present(this);
}

void MigrationSheet::migrate()
{
    if (m_busy)
        return;
    m_busy = true;
    m_result->hide();
    m_progress->show();
    setCommit(tr("Back up and migrate"), tr("It is backed up, verified and migrated; this cannot be cut short."));
    aside(
        this, [room = m_room, clock = &m_clock, schema = m_schema] { return migrateStore(room, *clock, schema); },
        [this](const Result<Migrated> &done) { finish(done); });
}

void MigrationSheet::finish(const Result<Migrated> &done)
{
    m_busy = false;
    m_progress->hide();
    if (done) {
        Q_EMIT migrated(m_room);
        close();
        return;
    }
    m_result->setText(tr("Not migrated: %1").arg(displayText(done.error().message, 400)));
    m_result->show();
    setCommit(tr("Back up and migrate"), {});
}

void MigrationSheet::keyPressEvent(QKeyEvent *event)
{
    if (m_busy && event->key() == Qt::Key_Escape)
        return event->accept();
    FramedSheet::keyPressEvent(event);
}

void MigrationSheet::closeEvent(QCloseEvent *event)
{
    m_busy ? event->ignore() : FramedSheet::closeEvent(event);
}

} // namespace holdpoint
