namespace Portfolio.Store;

/// <summary>The store can't be used as it is. The message says what is wrong and what a person can do about it.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An error with a message for a person.</summary>
    public StoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
