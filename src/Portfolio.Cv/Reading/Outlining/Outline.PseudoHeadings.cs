using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <content>Headings that are lines in bold, in capitals or with a colon, or that lost their mark.</content>
internal sealed partial class Outline
{
    // "Refereed articles" in the text of another section, above references, a line or a paragraph each.
    private HeadingMeaning? HeadingThatLostItsMark(int index)
    {
        var line = _lines[index];
        if (_knownMarkdownHeadings < 2 || index + 1 == _lines.Count || line is not { Kind: LineKind.Text, Level: 0, Plain.Length: < 60 } || line.Dates.Count > 0 || !char.IsUpper(line.Plain[0]) || char.IsPunctuation(line.Plain.TrimEnd()[^1])) return null;
        var next = _lines[index + 1];
        if (next is not { Kind: LineKind.Text, Level: 0 } || (next.Block == line.Block ? !next.AfterHardBreak : index > 0 && _lines[index - 1].Block == line.Block)) return null;
        if (HeadingVocabulary.Whole(line.Plain) is not { IsTitle: false } meaning) return null;
        bool heads = meaning.Kind switch
        {
            SectionKind.Publications or SectionKind.Talks => next.Plain.Length > 60 && _lines.Skip(index + 1).Take(2).Any(l => l.Dates.Count > 0),
            SectionKind.Grants or SectionKind.Awards or SectionKind.Service or SectionKind.Teaching => next.Dates is [{ Start: 0 }, ..],
            _ => false,
        };
        return heads ? meaning : null;
    }

    private bool IsBoldAlone(int index) =>
        _lines[index] is { Kind: LineKind.Text, Level: 0, Plain.Length: < 80 } line && line.Text.IsAll(TextStyle.Bold) && (index == 0 || _lines[index - 1].Block != line.Block) && (index + 1 == _lines.Count || _lines[index + 1].Block != line.Block);

    private HeadingMeaning? PseudoHeading(int index, Line line, bool isBeforeSections)
    {
        bool isBulletWithItems = line.Kind == LineKind.Bullet && line.Level == 1 && index + 1 < _lines.Count && _lines[index + 1] is { Kind: LineKind.Bullet, Level: 2 } && _knownMarkdownHeadings == 0;
        if (line.Kind is not LineKind.Text && !isBulletWithItems) return null;
        if (line.Kind == LineKind.Text && line.Level > 0) return null;
        if (line.Plain.Length > 80) return null;
        bool startsBlock = index == 0 || _lines[index - 1].Block != line.Block || line.AfterHardBreak;
        if (!startsBlock && !IsCapitals(line.Plain)) return null;
        // "INTERNATIONAL CONFERENCE," goes on.
        if (line.Plain.TrimEnd().EndsWith(',')) return null;
        bool isAlone = startsBlock && (index + 1 == _lines.Count || _lines[index + 1].Block != line.Block);
        string plain = line.Plain.Trim();
        if (_repeated.Contains(plain)) return null;
        bool isBold = line.Text.IsAll(TextStyle.Bold), isCapitals = IsCapitals(plain), hasColon = plain.EndsWith(':');
        if (HeadingVocabulary.Whole(plain) is { } meaning)
        {
            if (meaning.IsTitle || plain.TrimEnd(':').Contains(':', StringComparison.Ordinal)) return null;
            // Among Markdown's headings, a bold line above a date in the same paragraph is the head of an entry.
            if (isBold && !isCapitals && !isAlone && _knownMarkdownHeadings > 1 && _lines.Skip(index + 1).Take(3).Any(l => l.Block == line.Block && Segmenting.HeadDate.Of(l) is not null)) return null;
            if (isBold || isCapitals) return meaning;
            bool isPlainHeading = (isAlone || hasColon) && _knownMarkdownHeadings == 0 && plain.Any(char.IsUpper) | plain.Any(c => c > '\u2E80');
            return isPlainHeading ? meaning : null;
        }

        // A line in capitals like the other headings' is the heading of an unknown section.
        bool isUnknownSection = isCapitals && isAlone && !isBeforeSections && _knownCapitalLines >= 2 && _knownMarkdownHeadings == 0
            && plain.Split(' ').Length <= 5 && !plain.Any(char.IsDigit);
        return isUnknownSection ? HeadingVocabulary.Partly(plain) ?? Unknown : null;
    }
}
