#pragma once

#include "ui/widgets/panel.h"

namespace holdpoint {

class KeyButton;
class KeyValueList;
class PlainLabel;
class Plot;
class RoomSession;
class ShapeLabel;
class ChipLabel;

// Everything known about one thing of the board, 284 wide, beside it and never over it. Esc closes.
class Inspector : public Panel
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);
    void open(const QString &path); // and takes the focus
    QString path() const { return m_path; }
    void refresh(const RoomSession &session, const QString &phase);

Q_SIGNALS:
    void closed();
    void acknowledged(const QString &trigger);
    void openWanted(const QString &path);
    void told(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QString m_path, m_acknowledge, m_more, m_markdown;
    ShapeLabel *m_shape;
    PlainLabel *m_title, *m_value, *m_limit, *m_sentence, *m_evidenceTitle, *m_evidence;
    ChipLabel *m_chip;
    Plot *m_plot;
    KeyValueList *m_facts;
    KeyButton *m_ack, *m_show, *m_copy;
};

} // namespace holdpoint
