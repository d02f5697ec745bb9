using System.Runtime.ExceptionServices;

namespace Importer;

/// <summary>The tasks of the importer.</summary>
internal static class Tasks
{
    public static string ImportCatalog()
    {
        try
        {
            return Feed.Read("catalog");
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            return "no catalog";
        }
    }

    public static string ImportAuthors()
    {
        try
        {
            return Feed.Read("authors");
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureException(exception);
            return "no authors";
        }
    }

    public static string ImportPrices()
    {
        try
        {
            return Feed.Read("prices");
        }
        catch (Exception)
        {
            Console.Error.WriteLine("The old prices stay.");
            throw;
        }
    }

    public static string ImportCovers()
    {
        try
        {
            return Feed.Read("covers");
        }
        catch (InvalidDataException exception)
        {
            ExceptionDispatchInfo.Throw(exception);
            return "never here";
        }
    }

    public static string CountPages()
    {
        try
        {
            return Feed.Read("pages");
        }
        catch (InvalidDataException)
        {
            return "0 pages";
        }
    }

    public static string GuessEncoding()
    {
        try
        {
            return Feed.Read("encoding");
        }
        catch (Exception)
        {
            // sentrygen: expected, most files don't say
            return "utf-8";
        }
    }

    public static string ImportStock(bool isStrict)
    {
        try
        {
            return Feed.Read("stock");
        }
        catch (Exception exception)
        {
            if (isStrict) throw new AggregateException("The stock is unknown.", exception);
            return "no stock";
        }
    }

    public static string ImportReviews()
    {
        try
        {
            return Feed.Read("reviews");
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureMessage($"Reviews are missing: {exception.Message}", SentryLevel.Error);
            return "no reviews";
        }
    }
}
