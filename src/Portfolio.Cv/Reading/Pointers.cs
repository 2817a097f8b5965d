using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading;

/// <summary>Lines that only lead to another page: <c>For a complete list of talks, see my page.</c>, <c>← Go back</c>.</summary>
internal static partial class Pointers
{
    public static bool Is(Line line) => line.Kind == LineKind.Text && ((line.Plain.Length < 200 && Pointer().IsMatch(line.Plain)) || (line.Plain.Length < 50 && line.Text.Links.Any() && WayBack().IsMatch(line.Plain)));

    // "← Go back", "Back to top"
    [GeneratedRegex(@"^(?:\s*[←↩⇤⇠«‹◀↑⬆🔙]\W*\p{L}|\W*(?:(?:go\s+)?back(?:\s+to\s+.{1,30})?|(?:return|back)\s+to\s+top|return(?:\s+to\s+.{1,30})?)\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WayBack();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:see\s+(?:also\s+|my\s+|the\s+|here|all|full)|voir\s+(?:tous|toutes|aussi|ma|la|le)|for\s+(?:a|the|my|more|an)\s+(?:full|complete|more|up-to-date|updated|details|information)|(?:a\s+)?(?:full|complete)\s+list\b|(?:more\s+)?details\s+(?:on|of|about)\b|(?:view|see|find)\s+(?:the\s+)?source\s+code\b|download\s+(?:the\s+|my\s+)?(?:pdf|cv)\b.{0,30}$|siehe\s+auch|véase|only\s+[\w -]{3,40}\s(?:are|is)\s+(?:shown|listed)\b|click\s+here|(?:view|browse|download)\s+(?:\w+\s+){0,3}(?:complete|full|all|entire)\b|(?:additional|further|more|other|earlier|remaining)\s+[\w ]{3,30}\s(?:are|is|can\s+be)\s+(?:listed|available|found)\b|check\s+(?:out\s+)?my|(?:full|complete)\s+(?:publications?|papers?|talks?)\s+list\b|(?:a|the|my)\s+(?:pdf|printable|full|complete|detailed|longer|word)\s+(?:version|copy|cv)\b|you\s+can\s+(?:also\s+)?(?:find|download|see)\b[^.]{0,60}\b(?:here|cv|resume|pdf)\b|(?:link\s+to|view|browse)\s+(?:my\s+|the\s+)?(?:publications|papers|preprints|talks|projects)\b.{0,40}$|(?:also\s+)?available\s+(?:at|on)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
