namespace Portfolio.Cv;

/// <summary>The lines of a document that something was read from.</summary>
/// <param name="First">The first line, counted from 1.</param>
/// <param name="Last">The last line, included.</param>
public readonly record struct SourceLines(int First, int Last);
