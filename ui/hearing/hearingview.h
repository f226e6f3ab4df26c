// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hearing/preview.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace controls {
class PictureSaving;
} // namespace controls

namespace hearing {

class HearingGraph;
class HearingLegend;
class HearingStrip;
class HearingTable;

/// Who hears whom in one conference, as the service says, and what a press would change in it. Up
/// to 20 people are a table of all, up to 12 a drawing too; of more it is the two lists of the one
/// who is current. Nothing in it moves when a press is foretold.
///
/// While it is not seen it does nothing. Lives in the GUI thread.
class HearingView : public QWidget
{
    Q_OBJECT

public:
    explicit HearingView(QWidget *parent = nullptr);
    ~HearingView() override;

    /// Not owned; nullptr: nobody's.
    void setModel(people::ParticipantModel *model);
    /// Whose row stands out, and whose lists are shown.
    void setCurrent(const QString &callSid);
    /// It is in front, and can be seen.
    void setSeen(bool isSeen);
    bool isSeen() const { return m_isSeen; }

    /// The pointer or the focus is on something that \p ask tells of, as long as it is there; none:
    /// on nothing.
    void preview(AskPreview ask);
    /// The person at the desk, or what is so, is another one: looks again, where it is seen.
    void look();

    /// All that the strip says.
    QString sentence() const;

    /// Writes a picture of what is shown into \p file: SVG where it ends with that, else PNG.
    void savePicture(const QString &file);

    QSize sizeHint() const override;

signals:
    void seenChanged(bool isSeen);
    /// What became of a picture.
    void remarked(const QString &sentence);

private:
    void lay();
    void follow();
    void lookNow();
    void showPeople(const people::PlannedPress *press);
    void showSentence(const std::optional<Preview> &preview);
    QString restingSentence() const;

    QPointer<people::ParticipantModel> m_model;
    QString m_current;
    bool m_isSeen = false;
    AskPreview m_ask;
    HearingStrip *m_strip;
    QPushButton *m_save;
    HearingTable *m_table;
    HearingGraph *m_graph;
    HearingLegend *m_legend;
    controls::PictureSaving *m_saving;
    QTimer m_soon; ///< many changes in one turn are one look
};

} // namespace hearing
