namespace Portfolio.Web.Paper;

/// <summary>How much of a CV is shown.</summary>
internal enum CvForm
{
    /// <summary>All of it.</summary>
    Complete,

    /// <summary>What matters most, on one page.</summary>
    Resume,
}
