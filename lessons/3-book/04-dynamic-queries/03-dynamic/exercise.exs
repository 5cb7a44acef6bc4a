defmodule Seeds.Swap do
  import Ecto.Query

  # a dynamic: true for a variety that meets any of the wishes {kind, month}
  def wanted(wishes) do
    dynamic(true)
  end
end

import Ecto.Query

wanted = Seeds.Swap.wanted([{"tomato", 2}, {"bean", 5}])

Repo.all(from v in Seeds.Variety, where: ^wanted, select: v.name)
