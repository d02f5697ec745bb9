namespace Shop;

/// <summary>The goods of the shop.</summary>
internal sealed class Catalog(ILogger<Catalog> logger)
{
    public string[] Search(string words)
    {
        try
        {
            return Backends.QueryIndex(words);
        }
        catch
        {
            return [];
        }
    }

    public decimal PriceOf(string isbn)
    {
        try
        {
            return Backends.AskPrice(isbn);
        }
        catch (Exception)
        {
            return 9.99m;
        }
    }

    public int RatingOf(string isbn)
    {
        try
        {
            return int.Parse(Backends.ReadStars(isbn));
        }
        catch (FormatException)
        {
            return 0;
        }
    }

    public string CoverOf(string isbn)
    {
        try
        {
            return Backends.LoadCover(isbn);
        }
        catch (IOException exception)
        {
            SentrySdk.CaptureException(exception);
            return "no-cover.png";
        }
    }

    public string[] SimilarTo(string isbn)
    {
        try
        {
            return Backends.AskRecommender(isbn);
        }
        catch (HttpRequestException exception)
        {
            logger.LogWarning(exception, "Nothing to recommend with {Isbn}", isbn);
            return [];
        }
    }
}
