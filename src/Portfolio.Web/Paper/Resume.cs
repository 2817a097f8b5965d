using Portfolio.Cv;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Paper;

/// <summary>
/// Chooses what matters most of a CV, so much that it fits one page: who the person is, degrees, jobs, the publications
/// that say most (awarded, as first author, new), awards, then what else there is room for. Entries stay whole: what
/// doesn't fit is left out, never cut.
/// </summary>
internal sealed class Resume
{
    /// <summary>How many lines fit on a page of Letter, the shorter of the two papers, in the résumé's type.</summary>
    public const double Lines = 62;

    // The order in which sections stand.
    private static readonly SectionKind[] Order =
    [
        SectionKind.Education, SectionKind.Positions, SectionKind.Publications, SectionKind.Awards, SectionKind.Grants, SectionKind.Patents, SectionKind.Talks,
        SectionKind.Teaching, SectionKind.Projects, SectionKind.Skills, SectionKind.Languages, SectionKind.Service, SectionKind.Activities, SectionKind.Statements,
    ];

    private readonly ResearcherPage _person;
    private readonly Dictionary<SectionKind, List<Entry>> _entries;
    private readonly List<PublicationItem> _publications;
    private readonly HashSet<object> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SectionKind> _begun = [];
    private readonly Dictionary<Position, int> _highlights = new(ReferenceEqualityComparer.Instance);
    private double _room;

    private Resume(ResearcherPage person, double lines)
    {
        _person = person;
        _room = lines - ResumeLines.OfHead(person);
        _entries = person.Sections.SelectMany(s => s.Entries.Select(e => (s.Kind, Entry: e))).ToLookup(p => p.Kind, p => p.Entry).ToDictionary(g => g.Key, g => g.ToList());
        _publications = [.. person.Sections.SelectMany(s => s.Publications)];
    }

    /// <summary>The résumé of a CV.</summary>
    public static ResearcherPage Of(ResearcherPage person, double lines)
    {
        var brief = person with { Summary = Beginning(person.Summary), Interests = person.Interests is [var one] ? [Beginning(one)!] : person.Interests, Keywords = [] };
        var resume = new Resume(brief, lines);
        resume.Choose();
        return brief with { Sections = [.. Order.SelectMany(resume.SectionsOf)] };
    }

    private void Choose()
    {
        var best = _publications.OrderByDescending(PublicationRank.Of).ToList();
        Take(SectionKind.Education, 3);
        Take(SectionKind.Positions, 3);
        TakePublications(best, 5);
        Take(SectionKind.Awards, 3);
        foreach (var kind in (SectionKind[])[SectionKind.Grants, SectionKind.Patents, SectionKind.Skills, SectionKind.Languages]) Take(kind, 3);
        TakeHighlights(2, 2);
        TakePublications(best, 8);
        Take(SectionKind.Awards, 6);
        Take(SectionKind.Positions, 6);
        Take(SectionKind.Talks, 3);
        Take(SectionKind.Teaching, 3);
        TakeHighlights(4, 3);
        Take(SectionKind.Education, 5);
        TakePublications(best, 12);
        Take(SectionKind.Projects, 3);
        Take(SectionKind.Service, int.MaxValue);
        Take(SectionKind.Activities, 3);
        // A CV that is a statement has nothing better to say.
        bool isProse = !_entries.Keys.Any(kind => kind is SectionKind.Education or SectionKind.Positions or SectionKind.Awards) && _publications.Count == 0;
        if (isProse) Take(SectionKind.Statements, int.MaxValue);
    }

    private void Take(SectionKind kind, int most)
    {
        foreach (var entry in _entries.GetValueOrDefault(kind, []).Take(most))
        {
            // Prose is read from its beginning: what comes after a part without room has none either.
            if (!Fits(kind, entry, ResumeLines.Of(entry)) && kind is SectionKind.Statements) return;
        }
    }

    private void TakePublications(List<PublicationItem> best, int most)
    {
        foreach (var publication in best.Take(most)) Fits(SectionKind.Publications, publication, ResumeLines.Of(publication));
    }

    private void TakeHighlights(int positions, int most)
    {
        foreach (var position in _entries.GetValueOrDefault(SectionKind.Positions, []).OfType<Position>().Where(_taken.Contains).Take(positions))
        {
            for (int i = _highlights.GetValueOrDefault(position); i < Math.Min(most, position.Highlights.Count); i++)
            {
                double lines = ResumeLines.OfHighlight(position.Highlights[i]);
                if (lines > _room) break;
                _room -= lines;
                _highlights[position] = i + 1;
            }
        }
    }

    private bool Fits(SectionKind kind, object entry, double lines)
    {
        if (_taken.Contains(entry)) return true;
        // Statements have headings of their own.
        double heading = kind == SectionKind.Statements || _begun.Contains(kind) ? 0 : ResumeLines.OfHeading;
        if (heading + lines > _room) return false;
        _room -= heading + lines;
        _begun.Add(kind);
        return _taken.Add(entry);
    }

    // The sections of a kind become one: a page has no room for two headings of the same.
    private IEnumerable<ProfileSection> SectionsOf(SectionKind kind)
    {
        if (!_begun.Contains(kind)) return [];
        var first = _person.Sections.First(s => s.Kind == kind && (s.Entries.Any(_taken.Contains) || s.Publications.Any(_taken.Contains)));
        bool isWhole = _entries.GetValueOrDefault(kind, []).All(_taken.Contains) && (kind != SectionKind.Publications || _publications.All(_taken.Contains));
        string heading = isWhole || kind is SectionKind.Statements ? SectionText.Heading(first) : SectionText.Selected(kind);
        var entries = _entries.GetValueOrDefault(kind, []).Where(_taken.Contains).Select(Brief).ToList();
        var publications = kind == SectionKind.Publications ? _publications.Where(_taken.Contains).OrderByDescending(p => p.Year ?? int.MaxValue).ToList() : [];
        return [first with { Heading = heading, Entries = entries, Publications = publications }];
    }

    private Entry Brief(Entry entry) => entry switch
    {
        Education e => e with { Highlights = [] },
        Award a => a with { Description = null, Highlights = [] },
        Teaching t => t with { Description = null, Highlights = [] },
        Talk t => t with { Description = null },
        Project p => p with { Highlights = [] },
        Grant g => g with { Description = null },
        Patent p => p with { Description = null },
        Position p => p with { Description = null, Highlights = [.. p.Highlights.Take(_highlights.GetValueOrDefault(p)).Select(h => h with { Highlights = [] })] },
        _ => entry,
    };

    // The first sentences, where a text is long.
    private static string? Beginning(string? text)
    {
        const int most = 420;
        if (text is null) return null;
        string first = text.Split("\n\n", 2)[0];
        if (first.Length <= most) return first;
        int end = first[..most].LastIndexOf(". ", StringComparison.Ordinal);
        return end > 80 ? first[..(end + 1)] : text;
    }
}
