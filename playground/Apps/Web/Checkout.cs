namespace Shop;

/// <summary>The payment of an order.</summary>
internal sealed class Checkout(ILogger<Checkout> logger)
{
    /// <summary>Nothing catches what fails in here.</summary>
    public string Pay(string order) => Backends.Charge(order);

    public IResult Place(string order)
    {
        try
        {
            return Results.Ok(Backends.Store(order));
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{Order} was not placed", order);
            return Results.Problem("Please try again later.");
        }
    }

    public string Refund(string order)
    {
        try
        {
            return Backends.Charge("-" + order);
        }
        catch (Exception)
        {
            logger.LogInformation("The refund of {Order} is rolled back", order);
            throw;
        }
    }

    public string Invoice(string order)
    {
        try
        {
            return Backends.SendInvoice(order);
        }
        catch (Exception exception)
        {
            logger.LogError("The invoice of {Order} was not sent: {Reason}", order, exception.Message);
            return "The invoice follows.";
        }
    }

    public string RedeemVoucher(string order)
    {
        try
        {
            return Backends.CheckVoucher(order);
        }
        catch (KeyNotFoundException exception)
        {
            throw new VoucherRefusedException($"{order} can't be had for less.", exception);
        }
    }
}

internal sealed class VoucherRefusedException(string message, Exception cause) : Exception(message, cause);
