using System.Globalization;

namespace Portfolio.Web.Forms;

/// <summary>What stands in a form's inputs, by their names: <c>title</c>, <c>links.0.url</c>. It is kept as it was typed.</summary>
internal sealed class FormText
{
    private const int MostRows = 1000;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public static FormText Of(IFormCollection form)
    {
        var text = new FormText();
        foreach (var (name, values) in form) text[name] = values.Count > 0 ? values[0] ?? "" : "";
        return text;
    }

    /// <summary>The text of an input; empty when there is none.</summary>
    public string this[string name]
    {
        get => texts.GetValueOrDefault(name, "");
        set => texts[name] = value.ReplaceLineEndings("\n");
    }

    /// <summary>How many rows a list has, blank ones included.</summary>
    public int Rows(string list) => texts.Keys.Select(key => RowOf(key, list)).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>True when nothing was typed into a row.</summary>
    public bool IsBlankRow(string list, int row) => IsBlank(Row(list, row));

    /// <summary>True when nothing was typed into an input, or into any row of a list.</summary>
    public bool IsBlank(string name) => texts.All(t => !BelongsTo(t.Key, name) || string.IsNullOrWhiteSpace(t.Value));

    /// <summary>True when both have the same in an input, or in the rows of a list.</summary>
    public bool IsSame(FormText other, string name) =>
        texts.Keys.Union(other.texts.Keys).Where(key => BelongsTo(key, name)).All(key => this[key].Trim() == other[key].Trim());

    /// <summary>Takes an input, or a list with its rows, over from another form.</summary>
    public void Take(FormText other, string name)
    {
        foreach (string key in texts.Keys.Where(key => BelongsTo(key, name)).ToList()) texts.Remove(key);
        foreach (var (key, value) in other.texts.Where(t => BelongsTo(t.Key, name))) texts[key] = value;
    }

    /// <summary>What stands in an input, or in the rows of a list, in order.</summary>
    public IEnumerable<string> Under(string name) =>
        texts.Where(t => BelongsTo(t.Key, name) && !string.IsNullOrWhiteSpace(t.Value)).OrderBy(t => RowOf(t.Key, name)).Select(t => t.Value);

    /// <summary>Changes two rows of a list with each other; rows that there aren't stay.</summary>
    public void Swap(string list, int row, int other)
    {
        if (row < 0 || other < 0 || Math.Max(row, other) >= Rows(list)) return;
        var (left, right) = (Cells(list, row), Cells(list, other));
        foreach (var (column, value) in left) texts[$"{Row(list, other)}.{column}"] = value;
        foreach (var (column, value) in right) texts[$"{Row(list, row)}.{column}"] = value;
    }

    /// <summary>Takes a row out of a list.</summary>
    public void Remove(string list, int row)
    {
        int last = Rows(list) - 1;
        for (int i = row; i >= 0 && i < last; i++) Swap(list, i, i + 1);
        foreach (var (column, _) in Cells(list, last)) texts.Remove($"{Row(list, last)}.{column}");
    }

    /// <summary>The name of a row: what its inputs' names begin with.</summary>
    public static string Row(string list, int row) => string.Create(CultureInfo.InvariantCulture, $"{list}.{row}");

    // Both get all columns of either: a box that isn't ticked sends nothing.
    private List<(string Column, string Value)> Cells(string list, int row)
    {
        string start = Row(list, row) + ".";
        var columns = texts.Keys.Where(key => RowOf(key, list) >= 0).Select(key => key[(key.LastIndexOf('.') + 1)..]).Distinct();
        return [.. columns.Select(column => (column, this[start + column]))];
    }

    private static bool BelongsTo(string key, string name) => key == name || key.StartsWith(name + ".", StringComparison.Ordinal);

    private static int RowOf(string key, string list)
    {
        if (!key.StartsWith(list + ".", StringComparison.Ordinal)) return -1;
        var rest = key.AsSpan(list.Length + 1);
        int dot = rest.IndexOf('.');
        return dot > 0 && int.TryParse(rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row < MostRows ? row : -1;
    }
}
