namespace Portfolio.Cv;

/// <summary>Source lines that no reader understood, kept word for word.</summary>
/// <param name="FirstLine">The first line, counted from 1.</param>
/// <param name="LastLine">The last line, included.</param>
/// <param name="Text">The lines' text.</param>
public sealed record Remainder(int FirstLine, int LastLine, string Text);
