using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <content>Sections of skills, of software and of projects.</content>
internal sealed partial class CvBuilder
{
    private void Projects(SectionText section, List<Line> lines)
    {
        // "Roe, J. 2020. LoomNet: threads that learn": software as a bibliography has it, a paragraph or an item each.
        var paragraphs = lines.TrueForAll(l => l is { Kind: LineKind.Text, Level: 0 }) ? lines.GroupBy(l => l.Block).Select(b => new EntryText([.. b])).ToList() : [];
        bool areWorks = paragraphs.Count > 1 && paragraphs.TrueForAll(p => AuthorsAndYears().Match(p.Lines[0].Plain) is { Success: true } authors && NameGrammar.Read(p.Lines[0].Text.Slice(0, authors.Groups[1].Length), context) is { } read && (read.Confidence > 1 || read.Contributors.Any(c => c.Self)));
        if (areWorks || HoldsReferences(lines))
        {
            var reader = new Publications.PublicationReader(context);
            foreach (var entry in areWorks ? paragraphs : new Publications.PublicationSegmenter(context).Split(lines))
            {
                if (reader.Read(entry, new HeadingMeaning(SectionKind.Publications)) is { } work) _projects.Add(ProjectReader.Read(work, entry));
                else _projects.Add(ProjectReader.Read(entry));
            }

            return;
        }

        var projects = EntrySegmenter.Split(lines, EntryStyle.Headed);
        KeepGroups(section, projects, FieldWords.NamesOrganisation);
        _projects.AddRange(projects.Select(ProjectReader.Read));
    }

    // "Roe J, Wren A. 2020-2023."
    [GeneratedRegex(@"^(.{4,200}?)[.,]?\s\(?(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present))?\)?\.")]
    private static partial Regex AuthorsAndYears();

    // Half of the items and lines, or of the headings with what stands below them.
    private static bool BearAddresses(List<Line> lines)
    {
        bool areHeaded = lines.Exists(l => l.Kind == LineKind.Heading);
        int all = 0, with = 0;
        bool isCounted = true;
        int? paragraph = null;
        foreach (var line in lines)
        {
            if (areHeaded ? line.Kind == LineKind.Heading : line.IsOutsideLists && (line.Kind != LineKind.Text || line.Block != paragraph) || line is { Kind: LineKind.Bullet, Level: 1 })
            {
                paragraph = line.Block;
                all++;
                isCounted = false;
            }

            if (isCounted || !line.Text.Links.Any() && !line.Plain.Contains("://", StringComparison.Ordinal)) continue;
            with++;
            isCounted = true;
        }

        return with * 2 > all;
    }

    // "| Area | Good knowledge |": a table of skills that stands behind publications, without a heading.
    private List<Line> WithoutSkills(List<Line> lines)
    {
        var blocks = lines.Where(l => l.IsTableHead && KnowledgeColumn().IsMatch(l.Plain)).Select(l => l.Block).ToHashSet();
        if (blocks.Count == 0) return lines;
        Skills(lines.FindAll(l => blocks.Contains(l.Block)));
        return lines.FindAll(l => !blocks.Contains(l.Block));
    }

    [GeneratedRegex(@"\b(?:knowledge|proficiency|skills?|skill level|expertise)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnowledgeColumn();

    // "Mother tongue(s): French", "Other language(s):" and below it "English" and "Listening: B2", "Reading: B1": the Europass form.
    private List<Line> WithoutEuropass(List<Line> lines)
    {
        var rest = new List<Line>();
        for (int i = 0; i < lines.Count;)
        {
            int end = i + 1;
            if (lines[i].Kind != LineKind.Bullet || EuropassLabel().Match(lines[i].Plain) is not { Success: true } label)
            {
                rest.Add(lines[i++]);
                continue;
            }

            int before = _languages.Count;
            string? fluency = label.Groups["mother"].Success ? "mother tongue" : null;
            foreach (string name in SkillReader.Items(lines[i].Text.Slice(label.Length))) _languages.Add(new Language { Name = name, Fluency = fluency, Lines = lines[i].Source });
            for (; end < lines.Count && lines[end] is { Kind: LineKind.Bullet } point && point.Level > lines[i].Level; end++)
            {
                if (lines[end].Level == lines[i].Level + 1) _languages.Add(new Language { Name = lines[end].Plain.Trim(' ', ':'), Fluency = fluency, Lines = lines[end].Source });
                else if (_languages.Count > before) _languages[^1] = _languages[^1] with { Fluency = _languages[^1].Fluency is { } so ? $"{so}, {lines[end].Plain.Trim()}" : lines[end].Plain.Trim(), Lines = new SourceLines(_languages[^1].Lines?.First ?? lines[end].Source.First, lines[end].Source.Last) };
            }

            i = end;
        }

        return rest;
    }

    [GeneratedRegex(@"^\s*(?:(?<mother>mother\stongues?(?:\(s\))?)|other\slanguages?(?:\(s\))?)\s*(?::\s*|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EuropassLabel();

    private void Skills(List<Line> lines)
    {
        var rest = new List<Line>();
        foreach (var line in WithoutEuropass(lines))
        {
            if (LanguageReader.Read(line.Text, line.Source) is { } languages)
            {
                // What is called "Languages" above them is no group of skills.
                if (rest is [.., var label] && label.Source.First < line.Source.First && label.Level < line.Level && HeadingVocabulary.Whole(label.Plain) is { Kind: SectionKind.Languages })
                {
                    rest.RemoveAt(rest.Count - 1);
                    _sections.Add(new Section { Kind = SectionKind.Languages, Heading = label.Plain.Trim().TrimEnd(':'), Lines = label.Source });
                }

                _languages.AddRange(languages);
            }
            else rest.Add(line);
        }

        var groups = SkillReader.Read(rest);
        // A heading above groups that have names of their own heads a part of the section.
        var headings = groups.Where((g, i) => g.Items.Count == 0 && i + 1 < groups.Count && groups[i + 1].Items.Count > 0).ToList();
        _sections.AddRange(headings.Select(g => new Section { Kind = SectionKind.Skills, Heading = g.Group!, Lines = g.Lines }));
        _skills.AddRange(groups.Except(headings));
    }
}
