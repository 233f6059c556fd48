#include "ui/library/evidencesheet.h"

#include "models/base/sha256.h"
#include "models/journal/verifystore.h"
#include "models/room/evidencepack.h"
#include "models/room/exports.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>
#include <QtCore/QThreadPool>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>

namespace holdpoint {

namespace {

struct PackMade {
    qsizetype files = 0, missing = 0;
    QByteArray sums; // SHA-256 of SHA256SUMS
};

// On the pool: the store is looked at again, for a pack says in what state it was.
Result<PackMade> makePack(const QString &room, const Rollout &rollout, const QList<Event> &events, const PackScope &scope, Instant now,
                          const QString &folder, const std::function<void(qsizetype, qsizetype)> &progress)
{
    const auto report = verifyStore(room);
    if (!report)
        return tl::unexpected<Error>(report.error());
    const auto pack = evidencePack({room, rollout, events, *report}, scope, now);
    if (!pack)
        return tl::unexpected<Error>(pack.error());
    const qsizetype all = pack->files.size();
    if (auto done = writePack(*pack, folder, [&](qsizetype count) { progress(count, all); }); !done)
        return tl::unexpected<Error>(done.error());
    return PackMade{all, pack->missing.size(), sha256(pack->files.last().second)};
}

} // namespace

EvidenceSheet::EvidenceSheet(RoomSession &session, const PackScope &at, bool framed, QWidget *window)
    : FramedSheet(tr("Evidence pack"), framed, window), m_session(&session), m_room(session.room()), m_rollout(session.rollout()),
      m_events(session.events()), m_now(session.surroundings().now), m_about(new QComboBox), m_folder(new QLineEdit),
      m_choose(new KeyButton(tr("Choose…"))), m_progress(new QProgressBar), m_result(wrapped(Type::Body, Tone::Ink2))
{
    setMinimumWidth(720); // a digest on one line
    setHeading(tr("Evidence pack"),
               tr("A folder that anybody can check without Holdpoint: a page to read, every event with its hash, the "
                  "playbook, attachments and the script that verifies all of it. Texts of personal notes stay here."));
    fillScopes(at);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    m_choose->setAutoDefault(false);
    m_about->setAccessibleName(tr("About"));
    m_folder->setAccessibleName(tr("New folder"));
    grid->addWidget(new PlainLabel(tr("About"), Type::Body, Tone::Ink2), 0, 0);
    grid->addWidget(m_about, 0, 1, 1, 2);
    grid->addWidget(new PlainLabel(tr("New folder"), Type::Body, Tone::Ink2), 1, 0);
    grid->addWidget(m_folder, 1, 1);
    grid->addWidget(m_choose, 1, 2);
    body()->addLayout(grid);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    body()->addWidget(m_progress);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    body()->addWidget(m_result);
    body()->addStretch(1);
    setCommit(tr("Write the pack"), {});
    connect(m_choose, &QAbstractButton::clicked, this, &EvidenceSheet::choose);
    connect(m_about, &QComboBox::currentIndexChanged, this, &EvidenceSheet::suggest);
    connect(m_folder, &QLineEdit::textChanged, this, [this](const QString &text) {
        setCommit(tr("Write the pack"),
                  text.trimmed().isEmpty()                ? tr("Name a new folder.")
                      : QFileInfo::exists(text.trimmed()) ? tr("This folder exists: name another one.")
                                                          : QString());
    });
    connect(this, &FramedSheet::committed, this, [this] { write(); });
    suggest();
}

void EvidenceSheet::addScope(const PackScope &scope, const QString &title, const PackScope &at)
{
    m_scopes << scope;
    m_about->addItem(title);
    if (scope == at)
        m_about->setCurrentIndex(m_about->count() - 1);
}

void EvidenceSheet::fillScopes(const PackScope &at)
{
    addScope({}, tr("Whole rollout"), at);
    if (at.from && at.to)
        addScope(at, tr("What happened %1").arg(utcStretch(*at.from, *at.to)), at);
    for (const Phase &phase : m_rollout.playbook->phases) {
        const bool known = std::any_of(m_events.cbegin(), m_events.cend(), [&](const Event &e) {
            return e.subject == phase.id || e.body.value(QLatin1String("gate")).toString() == phase.id;
        });
        if (phase.gate && known)
            addScope({phase.id, {}}, tr("Gate of %1").arg(phase.title), at);
    }
    for (const Run &run : m_rollout.runs.runs)
        addScope({{}, run.id}, tr("Run %1: %2").arg(run.id, run.plan.title.isEmpty() ? run.runbook : run.plan.title), at);
}

PackScope EvidenceSheet::scope() const
{
    return m_scopes.at(m_about->currentIndex());
}

QString EvidenceSheet::folder() const
{
    return QDir::cleanPath(m_folder->text().trimmed());
}

void EvidenceSheet::suggest()
{
    const QString about = scopeName(scope());
    const QString before = QFileInfo(folder()).path();
    const QString home = m_folder->text().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : before;
    m_folder->setText(QStringLiteral("%1/%2%3-%4")
                          .arg(home, m_rollout.playbook->id, about.isEmpty() ? QString() : QLatin1Char('-') + about)
                          .arg(m_rollout.seq));
}

void EvidenceSheet::choose()
{
    auto *dialog = new QFileDialog(this, tr("Where the new folder goes"), QFileInfo(folder()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &into) { m_folder->setText(into + QLatin1Char('/') + QFileInfo(folder()).fileName()); });
    dialog->open();
}

void EvidenceSheet::write()
{
    m_about->setEnabled(false);
    m_folder->setEnabled(false);
    m_choose->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_result->hide();
    setCommit(tr("Write the pack"), tr("The journal is being checked, then every file is written."));
    const QPointer<EvidenceSheet> self(this);
    const auto later = [self](auto then) {
        QMetaObject::invokeMethod(
            qApp,
            [self, then] {
                if (self)
                    then(*self);
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(
        [later, room = m_room, rollout = m_rollout, events = m_events, now = m_now, scope = scope(), into = folder()] {
            const auto made = makePack(room, rollout, events, scope, now, into, [&](qsizetype done, qsizetype all) {
                later([done, all](EvidenceSheet &sheet) {
                    sheet.m_progress->setRange(0, static_cast<int>(all));
                    sheet.m_progress->setValue(static_cast<int>(done));
                });
            });
            later([made, into, scope](EvidenceSheet &sheet) {
                if (!made)
                    return sheet.finish(tr("Not written: %1").arg(made.error().message), false);
                QString said =
                    tr("%n files. Check them with:  python3 %1/verify_pack.py\nSHA256SUMS is %2", nullptr, static_cast<int>(made->files))
                        .arg(QDir::toNativeSeparators(into), QString::fromLatin1(made->sums.toHex()));
                if (made->missing > 0)
                    said += QLatin1Char('\n')
                        + tr("%n attachments are named by events and no longer in the room.", nullptr, static_cast<int>(made->missing));
                sheet.record(made->sums, scope);
                sheet.finish(said, true);
            });
        });
}

void EvidenceSheet::record(const QByteArray &sums, const PackScope &scope)
{
    if (m_session)
        recordExport(*m_session, exportedPack(folder(), sums, m_rollout.seq, scope));
}

void EvidenceSheet::finish(const QString &result, bool done)
{
    m_progress->hide();
    m_about->setEnabled(!done);
    m_folder->setEnabled(!done);
    m_choose->setEnabled(!done);
    m_result->setText(result);
    m_result->setTone(done ? Tone::Ink : Tone::Fire);
    m_result->show();
    if (done) {
        connect(addButton(tr("Open the folder"), {}), &QAbstractButton::clicked, this,
                [made = folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(made)); });
        setOver();
    } else {
        setCommit(tr("Write the pack"), {});
    }
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    Q_EMIT written(done ? folder() : QString());
}

void EvidenceSheet::ask()
{
    present(m_about);
}

} // namespace holdpoint
