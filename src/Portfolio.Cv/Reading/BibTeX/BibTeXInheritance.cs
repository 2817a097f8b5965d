namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>
/// <c>crossref</c> and <c>xdata</c>: what an entry takes over from its parents. As in BibTeX it takes what it lacks; as in
/// biblatex (manual, appendix B) the parent's title becomes the book's or the journal's, parents may have parents, and
/// may stand before or after their children.
/// </summary>
internal sealed class BibTeXInheritance
{
    // What describes a paper alone (its pages, its DOI) is not handed down, nor are parents' remarks.
    private static readonly string[] HandedDown =
    [
        "booktitle", "journal", "journaltitle", "eventtitle", "series", "publisher", "volume", "number", "issue", "school", "institution",
        "howpublished", "pubstate", "eprinttype", "archiveprefix", "shortjournal", "abbr",
    ];

    private static readonly string[] Dates = ["date", "year", "month", "day"];
    private static readonly HashSet<string> Volumes = ["proceedings", "collection", "periodical", "reference", "mvbook", "mvproceedings", "mvcollection", "mvreference"];

    private readonly Dictionary<string, EntryFields> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<EntryFields> done = [];
    private readonly HashSet<EntryFields> parents = [];
    private readonly LineStarts lines;
    private readonly List<ReadingNote> notes;

    private BibTeXInheritance(LineStarts lines, List<ReadingNote> notes) => (this.lines, this.notes) = (lines, notes);

    /// <summary>Hands fields down.</summary>
    /// <returns>The entries that stand only for what others are in: proceedings that papers refer to, and <c>xdata</c>.</returns>
    public static IReadOnlySet<EntryFields> Apply(IReadOnlyList<EntryFields> entries, LineStarts lines, List<ReadingNote> notes)
    {
        var inheritance = new BibTeXInheritance(lines, notes);
        foreach (var entry in entries) inheritance.AddKey(entry);
        foreach (var entry in entries) inheritance.Resolve(entry);
        return entries.Where(inheritance.IsOnlyParent).ToHashSet();
    }

    private bool IsOnlyParent(EntryFields entry) =>
        entry.Type == "xdata" || (parents.Contains(entry) && (Volumes.Contains(entry.Type) || (entry.Type == "book" && !entry.Has("author"))));

    private void AddKey(EntryFields entry)
    {
        if (entry.Entry.Key.Length == 0 || byKey.TryAdd(entry.Entry.Key, entry)) return;
        notes.Add(new(lines.LineOf(entry.Entry.Source.Start), Sentence.Of("The key “{key}” stands for an earlier entry already. Both were read; bibtex would refuse the second.", entry.Entry.Key)));
    }

    // Grandparents first, without recursion: a chain of references may be as long as the file.
    private void Resolve(EntryFields entry)
    {
        var chain = new Stack<(EntryFields Entry, bool Open)>();
        chain.Push((entry, true));
        var open = new HashSet<EntryFields>();
        while (chain.TryPop(out var next))
        {
            if (!next.Open)
            {
                foreach (var parent in ParentsOf(next.Entry, silent: false)) HandDown(parent, next.Entry);
                done.Add(next.Entry);
                continue;
            }

            if (done.Contains(next.Entry) || !open.Add(next.Entry)) continue;
            chain.Push((next.Entry, false));
            foreach (var parent in ParentsOf(next.Entry, silent: true)) chain.Push((parent, true));
        }
    }

    private IEnumerable<EntryFields> ParentsOf(EntryFields entry, bool silent)
    {
        foreach (string field in (string[])["crossref", "xdata"])
        {
            if (entry.Peek(field) is not { } keys) continue;
            bool known = true;
            foreach (string key in keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (byKey.TryGetValue(key, out var parent) && parent != entry) yield return parent;
                else
                {
                    known = false;
                    if (!silent) notes.Add(new(lines.LineOf(entry.Entry.Source.Start), Sentence.Of("The entry “{entry}” refers to “{key}”, which is not in this file. Add it, or write the venue into the entry.", entry.Entry.Key, key)));
                }
            }

            if (known) entry.Place(field);
        }
    }

    private void HandDown(EntryFields parent, EntryFields child)
    {
        parents.Add(parent);
        if (child.Type is "article" or "suppperiodical") Give(parent, child, "title", "journaltitle", unless: "journal");
        else if (parent.Type != "xdata") Give(parent, child, parent.Has("booktitle") ? "booktitle" : "title", "booktitle");
        else Give(parent, child, "title", "title");
        if (parent.Type is "book" or "mvbook" && child.Type is "inbook" or "bookinbook" or "suppbook") Give(parent, child, "author", "author");
        foreach (string name in HandedDown) Give(parent, child, name, name);
        if (Dates.Any(child.Has)) return;
        foreach (string name in Dates) Give(parent, child, name, name);
    }

    private static void Give(EntryFields parent, EntryFields child, string from, string to, string? unless = null)
    {
        if (unless is not null && child.Has(unless)) return;
        if (!parent.Has(from) || !child.Inherit(to, parent.Field(from))) return;
        parent.Place(from);
    }
}
