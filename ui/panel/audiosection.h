// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <addresses/namedaddress.h>

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace controls {
class MethodField;
class SteadyLabel;
class UrlNote;
} // namespace controls

namespace library {
class AddressButton;
class AddressField;
} // namespace library

namespace panel {

class FoldButton;

/// What is typed in one section of the participant panel, for one participant.
struct AudioDraft
{
    QString url;
    std::optional<twilio::HttpMethod> method = {};
    bool silence = false;
    QString problem; ///< what is wrong with it, once it was to be sent

    friend bool operator==(const AudioDraft &, const AudioDraft &) = default;
};

/// One section of the participant panel: an address, a method and a button. It folds, says then
/// what is filled in, and is so again at the next start. Under it stands in one quiet line what it
/// is for, or when it was last sent; what is wrong with it comes in the same place.
class AudioSection : public QWidget
{
    Q_OBJECT

public:
    /// The words of a section.
    struct Words
    {
        QString title; ///< also the heading
        QString urlName; ///< accessible
        QString methodName; ///< accessible
        QString libraryName; ///< accessible, of the button beside the address
        QString button;
        QString verb; ///< the same, before for how many
        QString placeholder;
        QString ofNone; ///< what is said where no address is filled in
        QString purpose; ///< in a few words
        addresses::Kind kind; ///< of its addresses in the library
        twilio::HttpMethod byDefault; ///< what the service takes where none is sent
        QString memory; ///< of the used addresses; object names begin with it: "announcementUrl"
        bool offersSilence = false;
    };

    explicit AudioSection(const Words &words, QWidget *parent = nullptr);

    AudioDraft draft() const;
    /// Does not emit draftChanged().
    void setDraft(const AudioDraft &draft);
    /// \p sentence is what is wrong with what was to be sent; empty: nothing is.
    void showProblem(const QString &sentence);
    /// \p lastSent: when something was last sent from here; empty: nothing was.
    void setLastSent(const QString &lastSent);
    /// Why the button cannot be pressed, in a few words; empty when it can.
    void setUnavailable(const QString &reason);
    /// How many people it goes to: the button says it where they are several.
    void setPeople(int people);
    /// While one is on its way, the button says \p words instead of its own; empty when none is.
    void setBusy(const QString &words);
    /// Fills in the address that was used last, where none is, and goes to it.
    void proposeLast();
    /// Keeps the address among those used before.
    void remember();

signals:
    void draftChanged();
    void submitted();

private:
    QString foldedKey() const;
    void showFolding();
    bool isSilent() const;
    void showValue();
    void showAvailability();

    Words m_words;
    FoldButton *m_fold;
    controls::SteadyLabel *m_value;
    QWidget *m_body; ///< all but the heading
    library::AddressField *m_url;
    QCheckBox *m_silence; ///< nullptr where it is not offered
    controls::MethodField *m_method;
    library::AddressButton *m_library;
    controls::UrlNote *m_note;
    QPushButton *m_button;
    int m_people = 1;
    QString m_unavailable;
    QString m_busy;
};

} // namespace panel
