using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading;

/// <summary>The words of a document that a reader turns into structure: labels, numbers of items, "in" before a venue.</summary>
internal static partial class StructureWords
{
    public static string Without(string text) => Structure().Replace(text, " ");

    [GeneratedRegex(
        @"^\s*(?:[-*+•]\s+|#{1,6}\s+)*\(?(?:\d{1,3}|(?-i:[A-Z]{1,2}-?\d{1,3}|[A-Z]|[ivx]{1,5}|[IVX]{1,5}))[.)\]:](?=\s|$)|^\s*(?:\[\s?[A-Z]{0,3}-?\d{1,3}\s?\]){1,2}|^\s*[o¢§¤©]\s|^\s*[qo]\s(?=\p{Lu})"
        + @"|\b(?:e-?mails?|mail|tel|telephone|phone|mobile|cell|home\s?page|web\s?site|web\s?page|web|url|github|linkedin|orcid|google scholar|scholar|gpa|cgpa|advis[oe]rs?|supervisors?|supervised|advised|supervision|guidance|mentors?|pi|thesis|dissertation|title|(?:undergrad(?:uate)?|ph\.?d\.?|master'?s?|doctoral)(?=\s+(?:thesis|dissertation|advis|supervis))|doi|arxiv|url|link|links|pdf|code|paper|slides|video|project|page|website|poster|data|dataset|bib|bibtex|keywords?|research interests?|interests?|role|institution|university|school|location|company|organi[sz]ation|position|courses?|grade|funder|funding|amount|budget|inventors?|authors?|status|patent|application|number|no|abstract|date|dates|period|duration|when|vol|volume|issue|pp|pages|expected|anticipated|since|present|now|current|ongoing|under|the|of|by|in|en|em|im|at|on|from|for|to|and|und|y|et|e|al|others|with|professors?|profs?|dr|sponsored|awarded|given|oral|spotlight|talk|presentation|accepted|appear|submitted|review|press|preparation|progress|forthcoming|languages?|nationality|last|update|updated|name|curriculum|vitae|resume|cv)\b"
        // "Ed" is somebody's name.
        + @"|\beds?\.|\(eds?\)"
        // The labels of contacts and degrees in the other languages that readers know.
        + @"|\b(?:including|hosts?|honou?rs|director(?:a)?|tesis|tese|dissertação|tesi|mémoire|proefschrift|orientador(?:a)?|relatore|relatrice|directrice|encadrant(?:e)?|promotor|begeleider|handledare|calificación|nota|puesto|organismo|entidad|correo|electrónico|teléfono|tfno|móvil|dirección|página|personal|anschrift|telefon|telefax|mobil|webseite|adresse|note|betreuer(?:in)?|dissertation|titel|manuscript|dra|prof|frau|herr|course|module|equal|contribution|corresponding|author|principal|edited|editors?|affiliation|email|eingereicht|angenommen|enviado|soumis|courriel|téléphone|directeur|thèse|mention)\b"
        + @"|(?<!\p{L})(?:入学|編入学|卒業|修了|入社|退職|就任|退任|입학|졸업|입사|퇴사|전화|이메일|홈페이지|학점|지도교수|이름|성명|학위논문|논문|주소|과목|邮箱|电话|手机|主页|地址|导师|论文|学位|成绩|姓名|指导教师|공동|제1저자|표시|表示|共同第一作者|通讯作者|특허번호|출원번호|등록번호|专利号|特許番号)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();
}
