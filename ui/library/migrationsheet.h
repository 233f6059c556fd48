#pragma once

#include "models/base/clock.h"
#include "models/journal/migration.h"
#include "ui/shell/framedsheet.h"

class QProgressBar;

namespace holdpoint {

// Before anything is done: what bringing a room of an older Holdpoint up to this one would mean. Confirmed, it is done on the
// pool, after a verified backup; the sheet stays until it is over and cannot be cancelled meanwhile. The clock outlives it.
class MigrationSheet : public FramedSheet
{
    Q_OBJECT

public:
    MigrationSheet(const QString &room, const MigrationPlan &plan, const Clock &clock, QWidget *window, Schema schema = shippedSchema());
    void ask();

Q_SIGNALS:
    void migrated(const QString &room);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void migrate();
    void finish(const Result<Migrated> &done);

    QString m_room;
    const Clock &m_clock;
    Schema m_schema;
    QProgressBar *m_progress;
    PlainLabel *m_result;
    bool m_busy = false;
};

} // namespace holdpoint
