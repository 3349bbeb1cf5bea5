using System.Collections;

namespace SSBms.Sample;

public class Steps
{
    public IEnumerable Numbers()
    { // found
        yield return 1;
    }
}
