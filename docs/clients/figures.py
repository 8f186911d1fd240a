"""Prints the figures of one indicator, with the passage that each rests on. Python 3.9 or newer, nothing else."""

import json
import os
import sys
import urllib.request

ADDRESS = os.environ.get("JINGTU_URL", "http://127.0.0.1:4000") + "/graphql"

QUERY = """
query Figures($indicator: String!) {
  figures(indicator: $indicator, first: 50) {
    totalCount
    edges {
      node {
        nameEn
        value
        normalUnit
        qualifier
        period
        status
        evidence { sentence start end document { id } }
      }
    }
  }
}
"""


def ask(query, variables):
    """Sends one question; raises with the API's own words where it is refused."""
    body = json.dumps({"query": query, "variables": variables}).encode("utf-8")
    request = urllib.request.Request(
        ADDRESS, data=body, headers={"content-type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=15) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
    for error in answer.get("errors", []):
        raise RuntimeError(f"{error['extensions']['code']}: {error['message']}")
    return answer["data"]


def main():
    indicator = sys.argv[1] if len(sys.argv) > 1 else "indicator:digital-economy-value-added"
    page = ask(QUERY, {"indicator": indicator})["figures"]
    for edge in page["edges"]:
        figure = edge["node"]
        place = figure["evidence"][0]
        # Values are decimal text, so that no digit is lost: use decimal.Decimal to reckon with them.
        print(
            figure["nameEn"],
            figure["qualifier"],
            figure["value"],
            figure["normalUnit"],
            figure["period"],
            figure["status"],
            f"{place['document']['id']}#{place['sentence']}:{place['start']}-{place['end']}",
            sep="\t",
        )
    print(f"{len(page['edges'])} of {page['totalCount']}")


if __name__ == "__main__":
    main()
