#pragma once

#include "models/triggers/proposal.h"
#include "ui/shell/liveview.h"
#include "ui/triggers/history.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/trace.h"

class QComboBox;
class QLineEdit;

namespace holdpoint {

class OutcomeRows;
class Panel;
class PlainLabel;
class Plot;
class SegmentedTabs;
class TableView;

// What a trigger would have done in the past, as it is and as it could be: its limit and its time are moved, the verdict
// follows. The trigger itself stays as it is; a change leaves as a diff of the playbook.
class BacktestView : public LiveView
{
    Q_OBJECT

public:
    explicit BacktestView(QWidget *parent = nullptr);
    QString title() const override { return tr("Back-test"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_acts->rowActions(); }
    void open(const QString &path) override; // "backtest/errors"
    const std::optional<Tuning> &tuning() const { return m_tuning; }
    void openSamples(const QString &file); // instead of the stored ones; `tuned` follows
    void openIncidents(const QString &file);
    void setTried(double value); // the limit, in the metric's unit
    QList<FieldChange> changes() const; // of the chosen trigger, as it would be proposed

Q_SIGNALS:
    void tuned(); // a result, or the reason why there is none, is shown

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildVerdict();
    QString chosen() const;
    void choose();
    void load(const QString &file = {});
    void take(const Result<History> &history);
    void openFile(const QString &title, void (BacktestView::*taken)(const QString &));
    void resetTried();
    void judge();
    void showResult(const Result<Tuning> &tuning);
    void showPlot();
    void showEpisodes();
    void showVerdict();
    void propose();
    void saveDifference(const QString &text, const QString &trigger);
    QList<IncidentWindow> incidents() const;

    QComboBox *m_trigger;
    SegmentedTabs *m_range;
    PlainLabel *m_caption, *m_none, *m_unit;
    Panel *m_plotPanel, *m_episodes;
    Plot *m_plot;
    OutcomeRows *m_outcomes;
    RowsModel *m_rows, *m_sums;
    TableView *m_table, *m_verdict;
    QLineEdit *m_limit, *m_for;
    ActRow *m_acts;
    QAction *m_reset, *m_propose;
    QTimer m_soon;

    std::shared_ptr<const Playbook> m_playbook; // as it was when the history was read
    QString m_file; // of samples; empty: those that the room stores
    std::optional<History> m_history;
    QList<IncidentWindow> m_incidents;
    std::optional<Threshold> m_threshold;
    Trace m_trace;
    double m_tried = 0;
    Duration m_triedFor{0};
    std::optional<Tuning> m_tuning;
    qsizetype m_labels = 0; // of the room, as they were judged
    quint64 m_asked = 0; // of what runs on another thread only the newest counts
};

} // namespace holdpoint
