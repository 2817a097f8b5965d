using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Publications;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <summary>How the builder reads publications: as references, as BibTeX, with the abstracts below them.</summary>
internal sealed partial class CvBuilder
{
    private bool _namesOnlyOthers;

    private void Publications(SectionText section, List<Line> lines)
    {
        var reader = new PublicationReader(context);
        List<EntryText> entries = [.. new PublicationSegmenter(context).Split(lines).SelectMany(e => SharedLines.AtPoints(e, needDates: false) ?? [e])];
        KeepGroups(section, entries, _ => false);
        foreach (var entry in entries)
        {
            if (entry.Lines[0].Kind == LineKind.Code && BibTeX.BibTeXReader.LooksLikeBibTeX(entry.Lines[0].Plain)) AddBibTeX(entry.Lines[0]);
            else if (reader.Read(entry, section.Meaning) is { } publication) _publications.Add(publication);
            else KeepBesidePublications(entry);
        }

        _namesOnlyOthers |= reader.NamesOnlyOthers;
    }

    // A paragraph or an item each, most of which begin as a reference does: "Roe, J. & Doe, A. (2022). …", "Roe J, Doe A. “Title.” …", of whom one is the owner.
    private bool HoldsReferences(List<Line> lines)
    {
        var heads = lines.Where(l => !PublicationReader.IsRemark(l) && (l.Kind == LineKind.Bullet ? l.Level == 1 : l.IsOutsideLists)).ToList();
        return heads.Count(BeginsReference) is > 0 and var references && references * 10 >= heads.Count * 7 && (context.Owner.Count > 0 || references > 2);
    }

    // "**Looms at night (Fen Day 2024)**. *J. Roe, M. Ohlin*": the title is set in bold, the authors in italics.
    private bool IsTitleAboveAuthors(Line line) =>
        line.Text.Runs is [{ Text.Length: > 20 } title, ..] && title.Style.HasFlag(TextStyle.Bold) && title.Text.Contains("20", StringComparison.Ordinal)
        && line.Text.Slice(title.Text.Length).Trim(" .,") is { IsBlank: false } behind && behind.Runs[0].Style.HasFlag(TextStyle.Italic)
        && string.Concat(behind.Runs.TakeWhile(r => r.Style.HasFlag(TextStyle.Italic)).Select(r => r.Text)) is { Length: < 300 } people
        && NameGrammar.Read(new RichText(people).Trim(",.;"), context) is { Confidence: >= 2, Contributors.Count: > 1 };

    private bool BeginsReference(Line line)
    {
        if (IsTitleAboveAuthors(line)) return true;
        int end = ReferenceYear().Match(line.Plain) is { Success: true } year ? year.Index : line.Plain.AsSpan().IndexOfAny('"', '“', '„');
        if (end < 5 || NameGrammar.Read(line.Text.Slice(0, end).Trim(",:;."), context) is not { } authors) return false;
        return context.Owner.Count > 0 ? authors.Contributors.Any(c => c.Self) : authors is { Confidence: >= 2, Contributors.Count: > 1 };
    }

    [GeneratedRegex(@"\((?:19|20)\d\d[a-z]?(?:,[^()]{3,30})?\)")]
    private static partial Regex ReferenceYear();

    // Prose below a publication is its abstract; other lines speak of the section.
    private void KeepBesidePublications(EntryText entry)
    {
        string text = StatementReader.Markdown(entry.Lines);
        bool isAbstract = _publications.Count > 0 && Sections.EntryFields.IsProse(entry.Lines[0].Plain) && _publications[^1].Lines is { } before && entry.Source.First - before.Last is > 0 and < 6;
        if (isAbstract) _publications[^1] = _publications[^1] with { Abstract = _publications[^1].Abstract is { } so ? $"{so}\n\n{text}" : text };
        // The list grows: there may be as many notes as lines.
        else if (_sections is [.., { Notes: List<string> notes }]) notes.Add(text);
        else if (_sections.Count > 0) _sections[^1] = _sections[^1] with { Notes = new List<string>(_sections[^1].Notes) { text } };
    }

    private void AddBibTeX(Line code)
    {
        foreach (var publication in BibTeX.BibTeXReader.Read(code.Plain).Cv.Publications)
        {
            _publications.Add(publication with
            {
                Slug = Slug.Of(publication.Title),
                Contributors = [.. publication.Contributors.Select(c => c with { Self = context.Owner.Any(o => PersonName.CanBeSame(o, c.Name)) })],
                Lines = publication.Lines is { } lines ? new SourceLines(lines.First + code.Source.First, lines.Last + code.Source.First) : code.Source,
            });
        }
    }

    // Where publications name the other authors only, one without them is the owner's alone.
    private IReadOnlyList<Contributor> Contributors(Publication publication) =>
        publication.Contributors.Count == 0 && _namesOnlyOthers && context.Owner.Count > 0 ? [new Contributor { Name = context.Owner[0], Self = true }] : publication.Contributors;
}
