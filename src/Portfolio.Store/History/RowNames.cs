namespace Portfolio.Store.History;

/// <summary>What rows are called, and under which slug they are found.</summary>
internal sealed class RowNames
{
    private readonly Dictionary<(string Table, int Key), (string Name, string? Slug)> names = [];

    /// <summary>Takes the name that an image has.</summary>
    public void Add(RowImage image)
    {
        if (image.Table is "Venues" or "Documents" or "Researchers" or "Publications") Add(image.Table, image.Key, image.Table == "Publications" ? image.Text("Title") ?? "" : RowName.Of(image).ToString(), image.Text("Slug"));
    }

    /// <summary>Takes a name; a later one replaces an earlier one.</summary>
    public void Add(string table, int key, string name, string? slug) => names[(table, key)] = (name, slug);

    /// <summary>The name of a row.</summary>
    public string Name(string table, int? key) => key is { } k && names.TryGetValue((table, k), out var found) ? found.Name : "";

    /// <summary>The slug of a row; null where it has none.</summary>
    public string? Slug(string table, int? key) => key is { } k && names.TryGetValue((table, k), out var found) ? found.Slug : null;
}
