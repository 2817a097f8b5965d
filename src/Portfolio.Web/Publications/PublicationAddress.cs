using Portfolio.Cv;

namespace Portfolio.Web.Publications;

/// <summary>The address of a list of publications: the filters that are chosen, to add to and take from.</summary>
internal sealed class PublicationAddress
{
    // In this order, so that one query has one address.
    private static readonly string[] Names = ["q", "publication", "researcher", "author", "venue", "year", "from", "to", "track", "status", "position", "presentation", "award", "sort"];

    private readonly List<KeyValuePair<string, string>> _chosen;

    private PublicationAddress(IEnumerable<KeyValuePair<string, string>> chosen) => _chosen = [.. chosen];

    /// <summary>The names of the filters and of the order.</summary>
    public static IReadOnlyList<string> ParameterNames => Names;

    public static PublicationAddress Of(IQueryCollection query) =>
        new(Names.SelectMany(name => query[name].Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.OrdinalIgnoreCase).Select(v => KeyValuePair.Create(name, v!.Trim()))));

    /// <summary>The filters beside those named, for a form's hidden fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> Beside(params string[] names) => _chosen.Where(c => !names.Contains(c.Key));

    /// <summary>The first value of a filter; null when it isn't chosen.</summary>
    public string? First(string name) => _chosen.Find(c => c.Key == name).Value;

    public string With(string name, string value) => Write(_chosen.Append(KeyValuePair.Create(name, value)));

    public string Without(string name, string value) => Write(_chosen.Where(c => !(c.Key == name && string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase))));

    public string Replace(string name, string value) => Write(Beside(name).Append(KeyValuePair.Create(name, value)));

    public override string ToString() => Write(_chosen);

    /// <summary>The same list in another form, by its extension.</summary>
    public string As(string extension) => Write(_chosen, extension);

    /// <summary>What a file with the list is called, without extension: <c>publications-cvpr-2019</c>.</summary>
    public string FileName => Slug.Of($"publications {string.Join(' ', _chosen.Where(c => c.Key is not ("sort" or "publication")).Select(c => c.Key is "from" or "to" ? $"{c.Key} {c.Value}" : c.Value))}");

    private static string Write(IEnumerable<KeyValuePair<string, string>> chosen, string extension = "")
    {
        var pairs = chosen.OrderBy(c => Array.IndexOf(Names, c.Key)).Select(c => KeyValuePair.Create(c.Key, (string?)c.Value)).ToList();
        return "/publications" + extension + QueryString.Create(pairs);
    }
}
