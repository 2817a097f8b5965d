using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Sections;

namespace Portfolio.Cv.Reading.Person;

/// <summary>Reads who a CV is about: from the lines before its first section, from front matter, from sections of contacts.</summary>
internal sealed partial class PersonReader
{
    private readonly List<string> _affiliation = [];
    private readonly List<string> _summary = [];

    public string? Name { get; private set; }

    public List<string> AlternativeNames { get; } = [];

    public string? Headline { get; private set; }

    public string? Affiliation => _affiliation.Count > 0 ? string.Join(", ", _affiliation) : null;

    public string? Summary => _summary.Count > 0 ? string.Join("\n\n", _summary) : null;

    public List<Contact> Contacts { get; } = [];

    public List<string> Interests { get; } = [];

    public List<string> Keywords { get; } = [];

    /// <summary>Reads the lines before the first section.</summary>
    public void ReadHeader(IReadOnlyList<Line> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.IsBlank || Outlining.HeadingVocabulary.Whole(line.Plain) is { IsTitle: true }) continue;
            // "[Welsh version](/cv/cy/)"
            bool leadsOn = line.Kind != LineKind.Heading && line.Text.Links.Any() && line.Text.Runs.All(r => r.Url is { } url && !url.Contains(':', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(r.Text));
            if (Name is null && !leadsOn && i < 8 && NameLine.Read(NameCandidate(line)) is { } name) TakeName(name, line);
            else if (Name is null && line.Kind == LineKind.TableRow && i < 8 && NameAmong(line)) continue;
            else if (ParagraphAt(lines, i) is { Count: > 1 } paragraph)
            {
                _summary.Add(RichText.Join(" ", paragraph.Select(l => l.Text)).ToMarkdown());
                i += paragraph.Count - 1;
            }
            else ReadLine(line);
        }
    }

    // "| Reedham | Jane Roe, PhD | https://… |": a row above the document.
    private bool NameAmong(Line row)
    {
        var cells = row.Text.Cells().ToList();
        int at = cells.FindIndex(c => c.Plain.Contains(' ', StringComparison.Ordinal) && ContactGrammar.Read(c, row.Source) is null && NameLine.Read(c.Plain) is { Rest.Length: 0 });
        if (cells.Count < 2 || at < 0) return false;
        TakeName(NameLine.Read(cells[at].Plain)!, null);
        foreach (var cell in cells.Where((c, i) => i != at && !c.IsBlank)) ReadLine(row with { Kind = LineKind.Text, Text = cell });
        return true;
    }

    // The lines of a paragraph that is prose, however its lines were broken; none where it isn't.
    private static List<Line> ParagraphAt(IReadOnlyList<Line> lines, int first)
    {
        if (first > 0 && lines[first - 1].Block == lines[first].Block) return [];
        var paragraph = lines.Skip(first).TakeWhile((l, i) => l is { Kind: LineKind.Text, Level: 0 } && l.Block == lines[first].Block && (i == 0 || !l.AfterHardBreak)).ToList();
        string text = string.Join(" ", paragraph.Select(l => l.Plain));
        return paragraph.Count > 2 && text.Length > 150 && EntryFields.IsProse(text) && paragraph.SkipLast(1).All(l => l.Plain.Length > 50) ? paragraph : [];
    }

    /// <summary>Reads a line of a header or of a section of contacts.</summary>
    public void ReadLine(Line line)
    {
        // A badge or a photo says nothing in words.
        if (line.Text.IsAll(TextStyle.Image)) return;
        if (ReadLabelled(line)) return;
        if (EntryFields.IsProse(line.Plain) || (line.Plain.Length > 60 && Sentence().IsMatch(line.Plain)))
        {
            _summary.Add(line.Text.ToMarkdown());
            return;
        }

        var parts = ContactGrammar.Parts(line.Text);
        if (parts.Count == 1 && Headline is null && Dash().Match(line.Plain) is { Success: true } dash && FieldWords.NamesRole(line.Plain[..dash.Index]) && !FieldWords.NamesOrganisation(line.Plain[..dash.Index]))
            parts = [line.Text.Slice(0, dash.Index), line.Text.Slice(dash.Index + dash.Length)];
        var read = parts.Select(p => (Part: p, Contact: ContactGrammar.Read(p, line.Source))).ToList();
        bool isContactLine = read.Exists(r => r.Contact is not null);
        foreach (var (part, contact) in read)
        {
            if (contact is not null) Contacts.Add(contact);
            else if (isContactLine && IsUserName(part.Plain)) Contacts.Add(Other(part.Plain, line));
            else Position(part, line);
        }
    }

    public void AddSummary(string markdown)
    {
        if (markdown.Length > 0) _summary.Add(markdown);
    }

    /// <summary>Takes what a list of fields says about the person.</summary>
    public void Take(CurriculumVitae fields)
    {
        Name ??= fields.Name;
        AlternativeNames.AddRange(fields.AlternativeNames);
        Headline ??= fields.Headline;
        if (fields.Affiliation is { } affiliation) _affiliation.Add(affiliation);
        if (fields.Summary is { } summary) _summary.Add(summary);
        Contacts.AddRange(fields.Contacts);
        Interests.AddRange(fields.Interests);
        Keywords.AddRange(fields.Keywords);
    }

    /// <summary>Gives the person the name that the publications suggest.</summary>
    public void Suppose(string name) => Name ??= name;

    public void Recase(string document)
    {
        if (Name is not null) Name = NameLine.Recase(Name, document);
    }

    /// <summary>The part of a line that may be a name: what stands before its first link.</summary>
    public static string NameCandidate(Line line)
    {
        // A badge beside the name says nothing in words. In a line that begins with the name, a link behind it ("[Google Scholar](#)") is no part of it.
        var beforeLink = line.Text.Runs.Where(r => !r.Style.HasFlag(TextStyle.Image)).TakeWhile(r => r.Url is null || r.Text.Length > 3 && NameGrammar.IsName(r.Text)).Select(r => r.Text);
        string text = string.Concat(beforeLink).Trim();
        return text.Length > 0 ? text : line.Text.Runs.All(r => r.Style.HasFlag(TextStyle.Image) || string.IsNullOrWhiteSpace(r.Text)) && line.Kind != LineKind.Heading ? "" : line.Plain;
    }

    private void TakeName(NameLine name, Line? line)
    {
        Name = name.Name;
        AlternativeNames.AddRange(name.Alternatives);
        if (line is null)
        {
            if (name.Rest.Length > 0) Headline ??= name.Rest;
            return;
        }

        foreach (var part in ContactGrammar.Parts(line.Text).Where(p => p.Links.Any()))
            if (ContactGrammar.Read(part, line.Source) is { } contact && !name.Name.Contains(part.Plain, StringComparison.Ordinal)) Contacts.Add(contact);
        if (name.Rest.Length > 0) ReadLine(line with { Text = new RichText(name.Rest) });
    }

    /// <summary>Reads a line whose label says what it gives: a name, a position, interests. False when it has no such label.</summary>
    public bool ReadLabelled(Line line)
    {
        var match = Label().Match(line.Plain);
        if (!match.Success) return false;
        var meaning = Outlining.HeadingVocabulary.Whole(match.Groups[1].Value);
        var value = line.Text.Slice(match.Length).Trim();
        if (Name is null && NameLabel().IsMatch(match.Groups[1].Value) && NameLine.Read(value.Plain) is { } name)
        {
            TakeName(name, line with { Text = value });
            return true;
        }

        if (Headline is null && PositionLabel().IsMatch(match.Groups[1].Value))
        {
            Headline = value.Plain;
            return true;
        }

        if (AffiliationLabel().IsMatch(match.Groups[1].Value))
        {
            _affiliation.Add(value.Plain);
            return true;
        }

        switch (meaning?.Kind)
        {
            case SectionKind.Interests:
                Interests.AddRange(InterestReader.Split(value));
                return true;
            case SectionKind.Keywords:
                Keywords.AddRange(SkillReader.Items(value));
                return true;
            case SectionKind.Summary:
                AddSummary(value.ToMarkdown());
                return true;
            default:
                return false;
        }
    }

    private void Position(RichText part, Line line)
    {
        string text = part.Plain.Trim(' ', ',', '.', ';', '(', ')');
        if (text.Length == 0 || (Name is not null && PersonName.CanBeSame(Name, text) && Contacts.Count == 0)) return;
        if (AlternativeNames.Count == 0 && NameGrammar.IsCjkName(text) && Name is not null && !NameGrammar.IsCjkName(Name)) AlternativeNames.Add(text);
        else if (At().Match(text) is { Success: true } at && FieldWords.NamesRole(text[..at.Index]) && Headline is null)
        {
            Headline = text[..at.Index].Trim(' ', ',');
            _affiliation.Add(text[(at.Index + at.Length)..].Trim());
        }
        else if (Headline is null && text.LastIndexOf(' ') is > 0 and var space && text[0] > '\u2E80' && FieldWords.NamesRole(text[space..]) && !FieldWords.NamesRole(text[..space]))
        {
            // "浙江大学计算机学院 博士研究生": where, then the position.
            Headline = text[space..].Trim();
            _affiliation.Add(text[..space].Trim());
        }
        else if (Headline is null && text.Length < 120 && (FieldWords.NamesRole(text) || Degrees().IsMatch(text)))
        {
            // "Assistant Professor, University of X": the position, then where.
            int comma = text.IndexOf(", ", StringComparison.Ordinal);
            bool splits = comma > 0 && (FieldWords.NamesRole(text[..comma]) || Degrees().IsMatch(text[..comma])) && (FieldWords.NamesOrganisation(text[comma..]) || FieldWords.NamesUnit(text[comma..])) && !FieldWords.NamesOrganisation(text[..comma]);
            Headline = splits ? text[..comma] : text;
            if (splits) _affiliation.Add(text[(comma + 2)..]);
        }
        else if (text.Any(char.IsDigit) || PlaceGrammar.IsPlace(text)) Contacts.Add(Other(text, line));
        else if (text.Length < 200 && (FieldWords.NamesOrganisation(text) || FieldWords.NamesUnit(text))) _affiliation.Add(text);
        else if (Headline is null && text.Length < 120) Headline = text;
        else if (text.Length < 60 && part.Links.Any()) Contacts.Add(Other(text, line));
        else _summary.Add(part.ToMarkdown());
    }

    private static bool IsUserName(string text) => text.Length <= 40 && text.Split(' ').Length <= 3 && !FieldWords.NamesRole(text) && !FieldWords.NamesOrganisation(text) && !PlaceGrammar.IsPlace(text);

    private static Contact Other(string value, Line line) => new() { Kind = ContactKind.Other, Value = value.Trim(), Lines = line.Source };

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\p{M} ]{2,30})\s*[:：]\s*(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+[–—-]\s+")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?:full )?name$|^(?:이름|성명|姓名|氏名|nombre|nom)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"^(?:(?:current )?position|(?:current )?role|job title|title|puesto|직위|职位|职务)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PositionLabel();

    [GeneratedRegex(@"^(?:(?:current )?affiliation|institution|employer|organi[sz]ation|소속|单位|所属)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AffiliationLabel();

    [GeneratedRegex(@"(?<!\s)\s+(?:at|@|bei|chez)\s+|(?:(?<!\s)\s+)?@\s*(?=\p{Lu})")]
    private static partial Regex At();

    [GeneratedRegex(@"^(?:Ph\.?D|M\.?D|M\.?Sc|B\.?Sc|M\.?S|B\.?S)\.?(?:\s+(?:student|candidate))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\b(?:I am|I'm|I work|my research|is a|I have|He is|She is)\b|\.\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
