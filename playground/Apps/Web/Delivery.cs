namespace Shop;

/// <summary>How it gets to the reader.</summary>
internal sealed class Delivery(ILogger<Delivery> logger)
{
    public string Quote(string order)
    {
        try
        {
            return Backends.AskCarrier(order);
        }
        catch (TimeoutException)
        {
            throw new NoCarrierException($"Nobody carries {order}.");
        }
    }

    public bool Reserve(string order, int attempt)
    {
        try
        {
            return Backends.Lock(order);
        }
        catch (Exception exception)
        {
            if (attempt < 3) return false;
            logger.LogError(exception, "{Order} could not be reserved", order);
            return false;
        }
    }

    public string Track(string order)
    {
        try
        {
            return Backends.AskCarrier(order);
        }
        catch (Exception exception)
        {
            Report(exception, order);
            return "somewhere";
        }
    }

    public string PrintLabel(string order)
    {
        try
        {
            return Backends.SendInvoice(order);
        }
        catch (Exception exception) when (IsSeen(exception))
        {
            return "never here";
        }
    }

    public string Notify(string order)
    {
        try
        {
            return Backends.AskCarrier(order);
        }
        catch (Exception)
        {
            // Best effort: readers look up their parcel themselves.
        }

        return "not notified";
    }

    public Booking Book(string order)
    {
        try
        {
            return new(Backends.AskCarrier(order), null);
        }
        catch (Exception exception)
        {
            return new(null, exception);
        }
    }

    public IResult Insure(string order)
    {
        try
        {
            return Results.Ok(Backends.AskCarrier(order));
        }
        catch (Exception)
        {
            return Results.Problem("Please try again later.");
        }
    }

    private void Report(Exception exception, string order) => logger.LogError(exception, "{Order} has no parcel", order);

    private bool IsSeen(Exception exception)
    {
        logger.LogCritical(exception, "The label printer is down");
        return false;
    }
}

internal sealed record Booking(string? Courier, Exception? Failure);

internal sealed class NoCarrierException(string message) : Exception(message);
