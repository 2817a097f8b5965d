using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Person;

/// <summary>Recognises ways to reach a person: addresses, numbers, accounts.</summary>
internal static partial class ContactGrammar
{
    /// <summary>
    /// Splits a line of contacts into its parts: at bars, bullets, wide gaps and icons. An icon that says what
    /// follows it becomes that part's label.
    /// </summary>
    public static IReadOnlyList<RichText> Parts(RichText line) => [.. AroundAccounts(line).SelectMany(BetweenSeparators)];

    // A link to an account ("[Google Scholar](…)") is a part of its own wherever it stands.
    private static IEnumerable<RichText> AroundAccounts(RichText line)
    {
        int from = 0, position = 0;
        foreach (var run in line.Runs)
        {
            bool isAccount = run.Url is not null && run.Text.Length < line.Length && (run.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || KindOf(run.Url) is not (ContactKind.Homepage or ContactKind.Other) || KindOf(run.Text) is not ContactKind.Other);
            // "E-mail: <jane@example.org>": the label belongs to the address.
            if (isAccount && LabelBefore().IsMatch(line.Plain[from..position])) isAccount = false;
            if (isAccount)
            {
                if (position > from) yield return line.Slice(from, position - from);
                yield return line.Slice(position, run.Text.Length);
                from = position + run.Text.Length;
            }

            position += run.Text.Length;
        }

        if (from < line.Length) yield return line.Slice(from);
    }

    private static List<RichText> BetweenSeparators(RichText line)
    {
        var parts = new List<RichText>();
        int from = 0;
        foreach (Match separator in Separator().Matches(line.Plain))
        {
            Add(from, separator.Index);
            // An icon stays with what follows it, as its label.
            from = Icon().IsMatch(separator.Value) ? separator.Index : separator.Index + separator.Length;
        }

        Add(from, line.Length);
        return parts;

        void Add(int start, int end)
        {
            var part = line.Slice(start, Math.Max(0, end - start)).Trim("|·•,;");
            if (part.Plain.Any(char.IsLetterOrDigit)) parts.Add(part);
        }
    }

    /// <summary>Reads a part as a contact; null when it is none.</summary>
    public static Contact? Read(RichText part, SourceLines lines)
    {
        string plain = part.Plain.Trim(), label = "";
        var labelled = Label().Match(plain);
        if (labelled.Success) (label, plain) = (labelled.Groups[1].Value, plain[labelled.Length..].Trim());
        else if (Icon().Match(plain) is { Success: true, Index: 0 } icon) (label, plain) = (IconLabel(icon.Value), plain[icon.Length..].Trim());
        if (plain.Length == 0 && !part.Links.Any()) return null;
        if (plain.Length == 0 && part.Links.FirstOrDefault() is { Url: not null } only) (label, plain) = (only.Text, only.Url);
        string? url = part.Links.Select(l => l.Url).FirstOrDefault(u => u is { Length: > 1 } && u[0] != '#');

        if (Email().Match(plain) is { Success: true } email && email.Length * 2 > plain.Length) return Make(ContactKind.Email, email.Value);
        if (url is not null && url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return Make(ContactKind.Email, Uri.UnescapeDataString(url[7..].Split('?')[0]));
        if (url is not null && url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return Make(ContactKind.Phone, Phone().IsMatch(plain) ? plain : url[4..]);
        if (url is not null && OtherService().IsMatch(label + " " + plain)) return Make(ContactKind.Other, url);
        if (url is not null) return Make(KindOf(url) is var kind and not ContactKind.Homepage ? kind : KindOf(label + " " + plain) is ContactKind.Other ? ContactKind.Homepage : KindOf(label + " " + plain), url);
        if (Address().Match(plain) is { Success: true } address && address.Length == plain.Length)
            return Make(KindOf(address.Value) is var byHost and not ContactKind.Homepage ? byHost : KindOf(label) is ContactKind.Other or ContactKind.Email or ContactKind.Phone ? ContactKind.Homepage : KindOf(label), address.Value);
        if (Phone().Match(plain) is { Success: true } phone && phone.Value.Count(char.IsDigit) is >= 7 and <= 15) return Make(ContactKind.Phone, plain);
        if (label.Length > 0 && KindOf(label) is var named && (named != ContactKind.Other || OtherLabel().IsMatch(label)) && plain.Length <= 200) return Make(named, plain);
        // A name of a service whose link is lost: "[Google Scholar](#)".
        if (part.Links.Any() && KindOf(plain) is not ContactKind.Other and var service) return Make(service, plain.Trim('[', ']'));
        return null;

        Contact Make(ContactKind contactKind, string value) => new() { Kind = contactKind, Value = value.Trim(), Lines = lines };
    }

    /// <summary>What kind an address, a label or a service's name belongs to.</summary>
    private static ContactKind KindOf(string text) => text.ToLowerInvariant() switch
    {
        "e" => ContactKind.Email,
        "w" or "h" => ContactKind.Homepage,
        "t" or "m" or "p" => ContactKind.Phone,
        var t when t.Contains("github.com", StringComparison.Ordinal) || t.Contains("github", StringComparison.Ordinal) && !t.Contains("github.io", StringComparison.Ordinal) => ContactKind.GitHub,
        var t when t.Contains("scholar.google", StringComparison.Ordinal) || t.Contains("google scholar", StringComparison.Ordinal) || t.Trim() is "scholar" or "gscholar" => ContactKind.Scholar,
        var t when t.Contains("orcid", StringComparison.Ordinal) => ContactKind.Orcid,
        var t when t.Contains("linkedin", StringComparison.Ordinal) => ContactKind.LinkedIn,
        var t when t.Contains("mail", StringComparison.Ordinal) || t.Contains('@', StringComparison.Ordinal) && !t.Contains('/', StringComparison.Ordinal) || t.Contains("correo", StringComparison.Ordinal) || t.Contains("이메일", StringComparison.Ordinal) || t.Contains("邮箱", StringComparison.Ordinal) || t.Contains("メール", StringComparison.Ordinal) => ContactKind.Email,
        var t when PhoneLabel().IsMatch(t) => ContactKind.Phone,
        var t when HomepageLabel().IsMatch(t) => ContactKind.Homepage,
        var t when OtherService().IsMatch(t) => ContactKind.Other,
        var t when t.StartsWith("http", StringComparison.Ordinal) || t.StartsWith("www.", StringComparison.Ordinal) => ContactKind.Homepage,
        _ => ContactKind.Other,
    };

    private static string IconLabel(string icon) => icon.TrimEnd('\uFE0F', ' ') switch
    {
        "✉" or "📧" or "📨" or "🖂" => "email",
        "☎" or "📞" or "📱" or "✆" => "phone",
        "🏠" or "🌐" or "🔗" or "🏡" => "homepage",
        "📍" or "🏢" or "📌" => "address",
        _ => "",
    };

    // Blanks are looked at once, from the first of a run: what stands behind them decides, and the order is that of the alternatives.
    [GeneratedRegex(@"(?:(?<!\s)\s+)?(?:\||(?=[✉☎✆🖂]|📧|📨|📞|📱|🏠|🏡|🌐|🔗|📍|🏢|📌)|;\s|,\s(?=(?:https?://|[\w.+-]+@)))\s*|(?<!\s)(?:\s+(?!\s)(?<=\t)|\s+(?:[·•∙⋅◦]\s|[—–]\s(?=\S*[@/.]\S)|/\s(?=\S+@|https?:|\+?\d))\s*|[^\S\t]*\t\s*|(?<![:：])\s{2,}|\s{4,})")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:[✉☎✆🖂]|📧|📨|📞|📱|🏠|🏡|🌐|🔗|📍|🏢|📌)\uFE0F?\s*")]
    private static partial Regex Icon();

    // The colon comes first and what precedes it is looked back for, so that blanks alone cost nothing.
    [GeneratedRegex(@"[:：](?=\s*$)(?<=(?:^|[|·•,;\t]|\s{2})\s*[\p{L} -]{1,24}[:：])")]
    private static partial Regex LabelBefore();

    [GeneratedRegex(@"^\(?((?:[EWTMPH](?=\s*[:：])|e-?mails?|mail|tel(?:ephone)?|phone|mobile|cell|fax|home\s?page|web\s?page|web\s?site|web|url|blog|site|address|office|git\s?hub|gitlab|linked\s?in|google scholar|scholar|orcid(?:\s+id)?|twitter|x|mastodon|skype|researchgate|dblp|semantic scholar|location|correo(?: electrónico)?|teléfono|tfno|móvil|dirección|página web|web personal|courriel|téléphone|tél|adresse|site web|telefon|mobil|webseite|anschrift|이메일|전화|전화번호|휴대전화|연락처|주소|홈페이지|邮箱|电子邮箱|电子邮件|电话|手机|地址|主页|個人主页|个人主页|メール|電話|住所|ウェブサイト|email address|e-mail address|personal website|personal page|homepage/blog|nationality|date of birth|birth date|born|citizenship))\.?\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:fax|address|office|location|dirección|adresse|anschrift|주소|地址|住所|twitter|x|mastodon|skype|researchgate|dblp|gitlab|semantic scholar|nationality|date of birth|birth date|born|citizenship)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\s*(?:\[at\]|\(at\)|\{at\}|\s@\s|\sAT\s)\s*[\p{L}\p{N}-]+(?:(?:\.|\s*(?:\[dot\]|\(dot\)|\sDOT\s)\s*)[\p{L}\p{N}-]+)+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^(?:[a-z0-9-]+\.)+(?:com|org|net|edu|io|me|dev|ai|info|ac\.[a-z]{2}|co\.[a-z]{2}|de|fr|es|it|uk|eu|ch|kr|jp|cn|nl|us|ca|page|site|xyz|tech|science)(?:/\S*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:\(?\+?\d[\d\s().-]{6,}\d)(?:\s*(?:ext|x)\.?\s*\d+)?(?:\s*\([^)]{0,80}\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:phone|tel|telephone|mobile|cell|telefon|mobil|teléfono|móvil|tfno|téléphone|tél)\b|전화|휴대|电话|手机|電話", RegexOptions.IgnoreCase)]
    private static partial Regex PhoneLabel();

    [GeneratedRegex(@"home\s?page|web\s?site|web\s?page|\bweb\b|\burl\b|\bblog\b|\bsite\b|página|webseite|홈페이지|主页|ウェブ", RegexOptions.IgnoreCase)]
    private static partial Regex HomepageLabel();

    [GeneratedRegex(@"twitter\.com|\bx\.com|mastodon|researchgate|dblp|semanticscholar|stackoverflow|medium\.com|youtube|facebook\.com|instagram|huggingface|kaggle|gitlab|bsky|bluesky|publons|scopus|academia\.edu|loop\.frontiers", RegexOptions.IgnoreCase)]
    private static partial Regex OtherService();
}
