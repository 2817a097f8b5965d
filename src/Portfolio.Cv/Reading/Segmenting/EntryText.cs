using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>The lines of one entry, before its fields are read.</summary>
internal sealed record EntryText(IReadOnlyList<Line> Lines)
{
    private IReadOnlyList<Line> _lines = Lines;

    // The lines that this entry's own list holds: a list that is somebody else's is not added to.
    private List<Line>? _own;

    public IReadOnlyList<Line> Lines
    {
        get => _lines;
        init => (_lines, _own) = (value, null);
    }

    /// <summary>The headings that the entry stands under within its section: an organisation, a kind of talk.</summary>
    public IReadOnlyList<Line> Groups { get; init; } = [];

    /// <summary>The date that a heading gives to all entries below it.</summary>
    public DateMention? GroupDate { get; init; }

    /// <summary>The heads of the columns, when the entry is a row of a table.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>True when the words that were taken out of it say that it is a post that somebody held.</summary>
    public bool IsPost { get; init; }

    /// <summary>Takes a line that turns out to belong to the entry, while a section is split; so an entry of many lines is not copied for each of them.</summary>
    public void Add(Line line)
    {
        if (_own is null) _lines = _own = [.. _lines];
        _own.Add(line);
    }

    public SourceLines Source => new(Lines[0].Source.First, Lines.Max(l => l.Source.Last));

    /// <summary>The lines that say what the entry is: up to the first point below it.</summary>
    public IEnumerable<Line> Head => Lines.Take(1).Concat(Lines.Skip(1).TakeWhile(l => !IsPoint(l)));

    /// <summary>The points below the head, and whatever follows them.</summary>
    public IEnumerable<Line> Body => Lines.Skip(1).SkipWhile(l => !IsPoint(l));

    private bool IsPoint(Line line) => line.Kind == LineKind.Bullet || (line.Kind == LineKind.Heading && Lines[0].Kind == LineKind.Heading) || line.Kind == LineKind.Code;
}
