using System.Text;

namespace Portfolio.Web.Importing;

/// <summary>The name of an uploaded file as the store keeps it.</summary>
internal static class UploadName
{
    private const int Longest = 120;

    /// <summary>Without folders and control characters, and not too long; its ending stays.</summary>
    public static string Of(string fileName)
    {
        string name = fileName.Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (!Rune.IsControl(rune)) kept.Append(rune.ToString());
        name = kept.ToString().Trim();
        if (name.Trim('.').Length == 0) return "document.md";
        string end = Path.GetExtension(name);
        return name.Length <= Longest ? name : name[..Math.Max(1, Longest - Math.Min(end.Length, 12))] + (end.Length <= 12 ? end : "");
    }
}
