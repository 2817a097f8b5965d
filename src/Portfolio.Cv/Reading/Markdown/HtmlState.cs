using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>What a tag does to the line that it stands in.</summary>
internal readonly record struct TagEffect(string? Text = null, bool EndsLine = false, bool StartsBlock = false, bool StartsItem = false, bool StartsRow = false, bool IsHead = false, bool IsFurtherCell = false, bool PartsCell = false, bool IsImage = false, bool IsBreak = false, string? Label = null);

/// <summary>The HTML elements that are open at a place of a document.</summary>
internal sealed partial class HtmlState
{
    private readonly List<(string Name, TextStyle Style, string? Url)> _inline = [];

    private int _cells;

    private readonly List<string> _lists = [];

    // An item that stands in no list is one all the same, until its paragraph ends.
    private bool _isStray;

    public int ListLevel => _lists.Count;

    public int HeadingLevel { get; private set; }

    /// <summary>True between the tags of what a reader opens a hidden part by.</summary>
    public bool IsInSummary { get; private set; }

    /// <summary>True between a row's tags.</summary>
    public bool IsInRow { get; private set; }

    public TextStyle Style => _inline.Aggregate(TextStyle.None, (style, element) => style | element.Style);

    public string? Url => _inline.LastOrDefault(element => element.Url is not null).Url;

    /// <summary>Closes the elements that cannot reach past a paragraph.</summary>
    public void EndParagraph()
    {
        _inline.Clear();
        CloseStray();
        IsInRow = IsInSummary = false;
        HeadingLevel = 0;
    }

    public TagEffect Apply(string tag)
    {
        var match = TagName().Match(tag);
        if (!match.Success) return default;
        bool closes = match.Groups[1].Length > 0;
        string name = match.Groups[2].Value.ToLowerInvariant();
        switch (name)
        {
            case "b" or "strong":
                return Inline(name, TextStyle.Bold, closes);
            case "i" when !closes && _inline.Count < MostOpen && IconName(tag) is { } icon:
                _inline.Add((name, TextStyle.None, null));
                return new TagEffect(icon + ": ");
            case "i" or "em" or "cite":
                return Inline(name, TextStyle.Italic, closes);
            case "u" or "ins":
                return Inline(name, TextStyle.Underline, closes);
            case "sup":
                return Inline(name, TextStyle.Superscript, closes);
            case "code" or "tt":
                return Inline(name, TextStyle.Code, closes);
            case "a":
                return Inline(name, TextStyle.None, closes, Attribute(tag, "href"));
            case "br":
                return new TagEffect(EndsLine: true, IsBreak: true);
            case "hr":
                return new TagEffect(EndsLine: true);
            case "ul" or "ol" or "dl":
                // A list of terms that stands directly in one goes on with it: its end was forgotten.
                if (!closes && _lists.Count < MostLists && !(name == "dl" && _lists.LastOrDefault() == "dl")) _lists.Add(name);
                else if (closes && _lists.Count > 0) _lists.RemoveAt(_lists.Count - 1);
                // Text that stands directly in a list, without an item's tag, is one.
                return new TagEffect(EndsLine: true, StartsBlock: true, StartsItem: !closes && name != "dl");
            case "li" when ListLevel == 0 && !closes:
                _isStray = true;
                _lists.Add("ul");
                return new TagEffect(EndsLine: true, StartsBlock: true, StartsItem: true);
            case "li" when _isStray:
                CloseStray();
                if (!closes) return Apply(tag);
                return new TagEffect(EndsLine: true, StartsBlock: true);
            case "li" or "dt":
                return new TagEffect(EndsLine: true, StartsBlock: true, StartsItem: !closes && ListLevel > 0);
            case "tr":
                IsInRow = !closes;
                _cells = 0;
                return new TagEffect(EndsLine: true, StartsBlock: true, StartsRow: !closes);
            case "td" or "th":
                return closes ? default : new TagEffect("\t", IsHead: name == "th", IsFurtherCell: IsInRow && _cells++ > 0);
            // One without attributes lays out nothing.
            case "span" when tag.Length == "<span>".Length:
                return default;
            case "span":
                return new TagEffect(closes ? null : "\t");
            case ['h', >= '1' and <= '6']:
                // "<h2>Education<h2>": what was meant to close it.
                HeadingLevel = closes || HeadingLevel == name[1] - '0' ? 0 : name[1] - '0';
                return new TagEffect(EndsLine: true, StartsBlock: true);
            case "summary":
                IsInSummary = !closes;
                return new TagEffect(EndsLine: true, StartsBlock: true);
            // What a button shows, as publication lists of several templates have it.
            case "div" or "p" when !closes && Attribute(tag, "id") is { } id && AbstractName().IsMatch(id):
                return new TagEffect(EndsLine: true, StartsBlock: !IsInRow, Label: "Abstract: ");
            case "p" or "div" when IsInRow:
                return new TagEffect(PartsCell: !closes);
            case "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "center" or "table" or "thead" or "tbody" or "details" or "blockquote" or "dd":
                return new TagEffect(EndsLine: true, StartsBlock: true);
            case "img" when Attribute(tag, "alt") is { Length: > 0 } alt:
                return new TagEffect(alt, IsImage: true);
            default:
                return default;
        }
    }

    private void CloseStray()
    {
        if (_isStray && _lists.Count > 0) _lists.RemoveAt(0);
        _isStray = false;
    }

    private const int MostOpen = 100, MostLists = 20;

    private TagEffect Inline(string name, TextStyle style, bool closes, string? url = null)
    {
        int open = _inline.FindLastIndex(element => element.Name == name);
        if (!closes && _inline.Count < MostOpen) _inline.Add((name, style, url));
        else if (open >= 0) _inline.RemoveAt(open);
        return default;
    }

    // Icon fonts say in a class what the text after them is: <i class="fab fa-github"></i>.
    private static string? IconName(string tag) =>
        Attribute(tag, "class") is { } classes && IconClass().Match(classes) is { Success: true } icon ? icon.Groups[1].Value switch
        {
            "envelope" or "mail" or "at" => "Email",
            "phone" or "mobile" => "Phone",
            "globe" or "home" or "house" => "Homepage",
            "map-marker" or "location" or "map" => "Address",
            "google-scholar" or "graduation-cap" => "Google Scholar",
            var name when IsContact(name) => name,
            _ => null,
        } : null;

    private static bool IsContact(string name) => name is "github" or "linkedin" or "orcid" or "twitter" or "x-twitter" or "mastodon";

    private static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $@"\s{name}\s*=\s*(?:""([^""]*)""|'([^']*)'|([^\s>]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value) : null;
    }

    [GeneratedRegex(@"^abs(?:tract)?[_-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbstractName();

    [GeneratedRegex(@"^<(/?)([A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex TagName();

    [GeneratedRegex(@"(?:fa|ai|icon|bi|la)-(envelope|mail|at|phone|mobile|globe|home|house|map-marker|location|map|google-scholar|graduation-cap|github|linkedin|orcid|twitter|x-twitter|mastodon)")]
    private static partial Regex IconClass();
}
